import { Spin } from 'antd';
import type { ReactNode } from 'react';

/** A page that is on its way. */
export function WaitingPage(props: { words: string }): ReactNode {
  return (
    <main className="waiting-page" aria-busy="true">
      <Spin size="large" />
      <p>{props.words}</p>
    </main>
  );
}

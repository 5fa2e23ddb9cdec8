import { Tooltip } from 'antd';
import type { ReactNode } from 'react';
import { useNow } from '#renderer/client/index.ts';
import { useTimes } from '#renderer/desk/desk-context.tsx';

/** A moment as people say it, with the full date on hover. `aheadMs` is how far the host’s clock is ahead of this machine’s. */
export function When(props: { at: number; aheadMs?: number }): ReactNode {
  const now = useNow(15_000) + (props.aheadMs ?? 0);
  const times = useTimes();
  return (
    <Tooltip title={times.full(props.at)}>
      <time dateTime={new Date(props.at).toISOString()}>{times.ago(props.at, now)}</time>
    </Tooltip>
  );
}

import { Inbox } from 'lucide-react';
import type { ReactNode } from 'react';

/** Says what would be here and how it comes. */
export function EmptyState(props: { heading?: string; words: string; children?: ReactNode }): ReactNode {
  return (
    <div className="empty-state">
      <Inbox size={32} aria-hidden strokeWidth={1.5} />
      {props.heading && <h1>{props.heading}</h1>}
      <p className="quiet">{props.words}</p>
      {props.children}
    </div>
  );
}

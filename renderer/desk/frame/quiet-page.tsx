import type { ReactNode } from 'react';
import { ConnectionSign } from '#renderer/desk/frame/connection-sign.tsx';
import { LanguageSwitch } from '#renderer/desk/frame/language-switch.tsx';

/** A page with one thing to do in its middle: signing in, unlocking, setting up. */
export function QuietPage(props: {
  heading: string;
  lead: string;
  icon?: ReactNode;
  wide?: boolean;
  children: ReactNode;
}): ReactNode {
  return (
    <main className="quiet-page">
      <div className="quiet-corner">
        <ConnectionSign />
        <LanguageSwitch />
      </div>
      <section className={props.wide ? 'quiet-sheet wide' : 'quiet-sheet'}>
        {props.icon}
        <h1>{props.heading}</h1>
        <p className="lead">{props.lead}</p>
        {props.children}
      </section>
    </main>
  );
}

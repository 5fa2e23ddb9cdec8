import type { ReactNode } from 'react';
import { Both, chineseWord } from '#renderer/board/both.tsx';
import { callKey } from '#renderer/board/calls/notice-calls.ts';
import type { BoardCall } from '#shared/contract/queue.ts';
import style from './last-calls.module.css';

/** The five calls before the current one, the latest first; one that still stands out keeps its colour. */
export function LastCalls(props: {
  calls: readonly BoardCall[];
  standsOut(call: BoardCall): boolean;
}): ReactNode {
  return (
    <ol className={style.calls} aria-label={chineseWord('lastCalls')}>
      {props.calls.map((call) => (
        <li key={callKey(call)} className={style.call} data-stands-out={props.standsOut(call)}>
          <span className={style.number} data-long={call.number.length > 4}>
            {call.number}
          </span>
          <span className={style.window}>
            <Both word="windowShort" values={{ number: call.windowNumber }} />
          </span>
        </li>
      ))}
    </ol>
  );
}

import type { ReactNode } from 'react';
import { Both } from '#renderer/board/both.tsx';
import { callKey } from '#renderer/board/calls/notice-calls.ts';
import type { BoardCall } from '#shared/contract/queue.ts';
import style from './current-call.module.css';

/** The latest call, larger than anything; in kapok and slowly pulsing while it stands out. */
export function CurrentCall(props: { call: BoardCall | undefined; standsOut: boolean }): ReactNode {
  const { call } = props;
  if (!call) {
    return (
      <section className={style.current}>
        <p className={style.nobody}>
          <Both word="nobodyCalled" />
        </p>
      </section>
    );
  }
  return (
    <section
      key={callKey(call)}
      className={props.standsOut ? `${style.current} ${style.standsOut}` : style.current}
    >
      <h2 className={style.heading}>
        <Both word="nowCalling" />
        {call.times > 1 && (
          <span className={style.again}>
            <Both word="calledTimes" values={{ times: call.times }} />
          </span>
        )}
      </h2>
      <p className={style.number} data-long={call.number.length > 4}>
        {call.number}
      </p>
      <p className={style.window}>
        <Both word="window" values={{ number: call.windowNumber }} />
      </p>
    </section>
  );
}

import { type ReactNode, useEffect, useState } from 'react';
import { Both, chineseWord } from '#renderer/board/both.tsx';
import { standsOut } from '#renderer/board/calls/notice-calls.ts';
import { useCalls } from '#renderer/board/calls/use-calls.ts';
import { useSound } from '#renderer/board/sound/use-sound.ts';
import { useHallClient, useLive, useNow } from '#renderer/client/index.ts';
import type { HallView } from '#shared/contract/hall.ts';
import { type RefusalCode, sentenceOf } from '#shared/contract/refusals.ts';
import style from './board-screen.module.css';
import { CurrentCall } from './current-call.tsx';
import { LastCalls } from './last-calls.tsx';
import { NoticeLine } from './notice-line.tsx';
import { TopLine } from './top-line.tsx';
import { TouchHints } from './touch-hints.tsx';
import { WaitingCounts } from './waiting-counts.tsx';

/** The whole board: who is called where, the last calls, how many wait, one line of notice. */
export function BoardScreen(): ReactNode {
  const live = useLive('board', (rpc, signal) => rpc.queue.watchBoard(undefined, { signal }));
  const hall = useHall();
  const { announce, blocked, allow } = useSound();
  const seen = useCalls(live.view, announce);
  const now = useNow(500);
  const timeZone = hall?.state === 'open' ? hall.profile.timeZone : 'Asia/Shanghai';
  const name = hall?.state === 'open' ? hall.profile.name : { zh: '', en: '' };

  return (
    <main className={style.board}>
      <h1 className="for-ears">{chineseWord('title')}</h1>
      <TopLine name={name} now={now} timeZone={timeZone} />
      {live.view ? (
        <>
          <CurrentCall
            call={live.view.calls[0]}
            standsOut={live.view.calls[0] !== undefined && standsOut(seen, live.view.calls[0], now)}
          />
          <WaitingCounts waiting={live.view.waiting} />
          <LastCalls calls={live.view.calls.slice(1, 6)} standsOut={(call) => standsOut(seen, call, now)} />
          <NoticeLine notice={live.view.notice} staleSince={live.staleSince} now={now} timeZone={timeZone}>
            <TouchHints soundBlocked={blocked} allowSound={allow} />
          </NoticeLine>
        </>
      ) : (
        <Opening code={live.refusal?.code ?? null} />
      )}
    </main>
  );
}

/** What is shown before the first picture: that it is coming, or why it can't. */
function Opening(props: { code: RefusalCode | null }): ReactNode {
  return (
    <div className={style.opening} role="status">
      {props.code && props.code !== 'no-connection' ? (
        <>
          <p>{sentenceOf(props.code, 'zh-CN')}</p>
          <p lang="en">{sentenceOf(props.code, 'en')}</p>
        </>
      ) : (
        <p>
          <Both word="opening" />
        </p>
      )}
    </div>
  );
}

/** The hall's name and clock; asked again each time the host comes back, and once a minute. */
function useHall(): HallView | null {
  const { rpc, state } = useHallClient();
  const [hall, setHall] = useState<HallView | null>(null);
  useEffect(() => {
    const ask = () => {
      // A name that can't be had now is asked for again; the last one stays.
      rpc.hall.view().then(setHall, () => undefined);
    };
    ask();
    const timer = setInterval(ask, 60_000);
    const stopListening = state.onChange(() => {
      if (state.get().state === 'open') ask();
    });
    return () => {
      clearInterval(timer);
      stopListening();
    };
  }, [rpc, state]);
  return hall;
}

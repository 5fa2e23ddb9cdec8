import type { ReactNode } from 'react';
import { Both, BothTexts } from '#renderer/board/both.tsx';
import { clockTime } from '#renderer/board/hall-time.ts';
import type { BilingualText } from '#shared/domain/hall-profile.ts';
import style from './notice-line.module.css';

/** A short break (the host starts again) is not worth a word. */
const silentAfterMs = 5_000;

/** The hall’s notice in one line; while the host is silent, since when the picture stands still. */
export function NoticeLine(props: {
  notice: BilingualText;
  staleSince: number | null;
  now: number;
  timeZone: string;
  children: ReactNode;
}): ReactNode {
  const silent = props.staleSince !== null && props.now - props.staleSince > silentAfterMs;
  if (silent) {
    const since = props.staleSince ?? props.now;
    const minutes = Math.floor((props.now - since) / 60_000);
    const time = clockTime(since, props.timeZone);
    return (
      <div className={`${style.line} ${style.silent}`}>
        <p className={style.notice} role="status">
          <Both word={minutes < 1 ? 'silentNow' : 'silent'} values={{ minutes, time }} />
        </p>
        {props.children}
      </div>
    );
  }
  return (
    <div className={style.line}>
      <p className={style.notice}>
        <BothTexts {...props.notice} />
      </p>
      {props.children}
    </div>
  );
}

import type { ReactNode } from 'react';
import { Both, BothTexts } from '#renderer/board/both.tsx';
import { clockTime } from '#renderer/board/hall-time.ts';
import type { BilingualText } from '#shared/domain/hall-profile.ts';
import style from './notice-line.module.css';

/** A short break (the host starts again) is not worth a word. */
const silentAfterMs = 5_000;

/** The hall's notice in one line; while the host is silent, since when the picture stands still. */
export function NoticeLine(props: {
  notice: BilingualText;
  staleSince: number | null;
  now: number;
  timeZone: string;
}): ReactNode {
  const silent = props.staleSince !== null && props.now - props.staleSince > silentAfterMs;
  if (silent) {
    const time = clockTime(props.staleSince ?? props.now, props.timeZone);
    return (
      <p className={`${style.notice} ${style.silent}`} role="status">
        <Both word="silent" values={{ time }} />
      </p>
    );
  }
  return (
    <p className={style.notice}>
      <BothTexts {...props.notice} />
    </p>
  );
}

import type { ReactNode } from 'react';
import { BothTexts } from '#renderer/board/both.tsx';
import { clockTime, dayOf } from '#renderer/board/hall-time.ts';
import type { BilingualText } from '#shared/domain/hall-profile.ts';
import style from './top-line.module.css';

/** The hall's name, the day and the time of the hall. */
export function TopLine(props: { name: BilingualText; now: number; timeZone: string }): ReactNode {
  return (
    <header className={style.top}>
      <p className={style.name}>
        <BothTexts {...props.name} />
      </p>
      <p className={style.day}>{dayOf(props.now, props.timeZone)}</p>
      <p className={style.time}>{clockTime(props.now, props.timeZone)}</p>
    </header>
  );
}

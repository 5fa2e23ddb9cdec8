import type { CSSProperties, ReactNode } from 'react';
import { Both, BothTexts } from '#renderer/board/both.tsx';
import type { BoardView } from '#shared/contract/queue.ts';
import style from './waiting-counts.module.css';

/** How many wait, service by service. */
export function WaitingCounts(props: { waiting: BoardView['waiting'] }): ReactNode {
  return (
    <section className={style.waiting}>
      <h2 className={style.heading}>
        <Both word="waiting" />
      </h2>
      <ul className={style.services} style={{ '--services': props.waiting.length } as CSSProperties}>
        {props.waiting.map((service) => (
          <li key={service.serviceId} className={style.service}>
            <span className={style.name}>
              <BothTexts zh={service.zh} en={service.en} />
            </span>
            <span className={style.count}>{service.count}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

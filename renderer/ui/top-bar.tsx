import type { ReactNode } from 'react';
import styles from './top-bar.module.css';

/**
 * The bar at the top of a screen: the hall's name, the time on its wall, and the screen's own buttons.
 * A notice stands in place of the name, so that nothing below moves or is covered.
 */
export function TopBar(props: {
  name: string;
  notice: { words: string; look: 'attention' | 'waiting' } | null;
  clock: string;
  clockName: string;
  children: ReactNode;
}) {
  const { notice } = props;
  return (
    <header className={styles.bar}>
      <p className={styles.name} hidden={notice !== null}>
        {props.name}
      </p>
      {/* Always there: only what changes inside a status is read out. */}
      <p className={`${styles.notice} ${styles[notice?.look ?? 'quiet']}`} role="status">
        {notice?.words}
      </p>
      <p className={styles.clock}>
        <span className="for-ears">{props.clockName}</span>
        <span aria-hidden="true">{props.clock}</span>
      </p>
      <div className={styles.buttons}>{props.children}</div>
    </header>
  );
}

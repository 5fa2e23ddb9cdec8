import type { ReactNode } from 'react';
import styles from './top-bar.module.css';

/** The bar at the top of a screen: the hall's name, the time on its wall, and the screen's own buttons. */
export function TopBar(props: { name: string; clock: string; clockName: string; children: ReactNode }) {
  return (
    <header className={styles.bar}>
      <p className={styles.name}>{props.name}</p>
      <p className={styles.clock}>
        <span className="for-ears">{props.clockName}</span>
        <span aria-hidden="true">{props.clock}</span>
      </p>
      <div className={styles.buttons}>{props.children}</div>
    </header>
  );
}

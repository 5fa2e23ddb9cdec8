import type { ReactNode } from 'react';
import styles from './choice-card.module.css';

/** A choice as a card with a picture; `chosen` marks the answer given before. */
export function ChoiceCard(props: {
  picture: ReactNode;
  label: string;
  note?: string | undefined;
  look?: 'sheet' | 'kapok' | 'wash';
  chosen?: boolean;
  busy?: boolean;
  onChoose(): void;
}) {
  return (
    <button
      type="button"
      className={`${styles.card} ${styles[props.look ?? 'sheet']}`}
      aria-pressed={props.chosen}
      aria-disabled={props.busy || undefined}
      onClick={() => {
        if (!props.busy) props.onChoose();
      }}
    >
      <span className={styles.picture} aria-hidden="true">
        {props.picture}
      </span>
      <span className={styles.label}>{props.label}</span>
      {props.note !== undefined && <span className={styles.note}>{props.note}</span>}
    </button>
  );
}

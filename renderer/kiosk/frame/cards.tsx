import type { ReactNode } from 'react';
import type { Submission } from '../session/use-submission.ts';
import styles from './cards.module.css';
import { SubmissionLine } from './submission-line.tsx';

/** Up to six choices, arranged to fill the page: three columns lying, two standing. */
export function Cards(props: { name: string; submission?: Submission | undefined; children: ReactNode }) {
  return (
    <div className={styles.area}>
      <fieldset className={styles.cards} aria-label={props.name}>
        {props.children}
      </fieldset>
      {props.submission && <SubmissionLine submission={props.submission} />}
    </div>
  );
}

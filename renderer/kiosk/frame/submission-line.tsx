import { useWords } from '#renderer/ui/text/use-words.ts';
import type { Submission } from '../session/use-submission.ts';
import styles from './submission-line.module.css';

/** What became of a submission, in a line that is also read out. */
export function SubmissionLine({ submission }: { submission: Submission }) {
  const { t } = useWords('kiosk');
  if (submission.state === 'refused') {
    return (
      <p className={styles.refused} role="alert">
        {submission.sentence}
      </p>
    );
  }
  return (
    <p className={styles.waiting} role="status">
      {submission.state === 'waiting' ? t('kiosk:frame.connecting') : ''}
    </p>
  );
}

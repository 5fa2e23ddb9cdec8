import { useWords } from '#renderer/ui/text/use-words.ts';
import type { Submission } from '../session/use-submission.ts';
import styles from './field.module.css';

/** The line under a field: what is wrong, else what the host said, else the hint. Problems are read out. */
export function FieldNote(props: {
  id: string;
  hint: string | undefined;
  problem: string | null;
  submission: Submission | undefined;
}) {
  const { t } = useWords('kiosk');
  const { problem, submission } = props;
  const refused = problem ?? (submission?.state === 'refused' ? submission.sentence : null);
  if (refused !== null) {
    return (
      <p id={props.id} className={styles.problem} role="alert">
        {refused}
      </p>
    );
  }
  return (
    <p id={props.id} className={styles.hint}>
      {submission?.state === 'waiting' ? t('kiosk:frame.connecting') : props.hint}
    </p>
  );
}

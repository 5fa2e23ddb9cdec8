import { useState } from 'react';
import { Button } from '#renderer/ui/button.tsx';
import { useWords } from '#renderer/ui/text/use-words.ts';
import { invariant } from '#shared/base/invariant.ts';
import { ReadingPage } from '../../frame/reading-page.tsx';
import { SubmissionLine } from '../../frame/submission-line.tsx';
import type { Place } from '../../session/session.ts';
import { isBusy, useSubmission } from '../../session/use-submission.ts';
import styles from './reply.module.css';

/** The organ's written reply, to read here and to take home. */
export function Reply({ place }: { place: Extract<Place, { at: 'reply' }> }) {
  const { t } = useWords('kiosk');
  const { submission, submit } = useSubmission();
  const [printed, setPrinted] = useState(false);
  const { key, requestId } = place;
  const { reply } = place.view;
  invariant(reply, 'the reply page opens only where there is one');
  return (
    <ReadingPage
      title={t('kiosk:reply.title')}
      hint={t('kiosk:reply.from', { organ: reply.organ, number: reply.documentNumber })}
      paragraphs={reply.text.split(/\n+/)}
      below={
        printed ? (
          <p className={styles.printed} role="status">
            {t('kiosk:reply.printed')}
          </p>
        ) : (
          <SubmissionLine submission={submission} />
        )
      }
      primary={
        printed ? null : (
          <Button type="submit" look="primary" busy={isBusy(submission)}>
            {isBusy(submission) ? t('kiosk:reply.printing') : t('kiosk:reply.print')}
          </Button>
        )
      }
      onSubmit={() => {
        if (printed) return;
        submit(
          (rpc, signal) => rpc.visits.printReply({ ...key, requestId }, { signal }),
          () => setPrinted(true),
        );
      }}
    />
  );
}

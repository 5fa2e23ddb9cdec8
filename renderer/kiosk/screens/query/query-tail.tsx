import { useState } from 'react';
import { Button } from '#renderer/ui/button.tsx';
import { useWords } from '#renderer/ui/text/use-words.ts';
import { PadPage } from '../../frame/pad-page.tsx';
import { useKiosk } from '../../session/kiosk-context.ts';
import { isBusy, useSubmission } from '../../session/use-submission.ts';

/** Asked when the matter belongs to someone with a document: its last four characters. */
export function QueryTail({ queryCode }: { queryCode: string }) {
  const { t } = useWords('kiosk');
  const { dispatch } = useKiosk();
  const { submission, submit } = useSubmission();
  const [letters, setLetters] = useState(false);
  return (
    <PadPage
      key={String(letters)}
      title={t('kiosk:query.tailTitle')}
      label={t('kiosk:query.tailLabel')}
      hint={t('kiosk:query.tailHint')}
      keys={letters ? 'letters' : 'digits-x'}
      maximum={4}
      submission={submission}
      next={isBusy(submission) ? t('kiosk:query.looking') : t('common:next')}
      secondary={
        <Button onClick={() => setLetters(!letters)}>
          {letters ? t('kiosk:query.digitsOnly') : t('kiosk:query.withLetters')}
        </Button>
      }
      onNext={(documentTail) => {
        if (documentTail.length !== 4) return t('kiosk:query.tailWrong');
        const key = { queryCode, documentTail };
        submit(
          (rpc, signal) => rpc.visits.query(key, { signal }),
          (view) => dispatch({ type: 'progress-found', key, view }),
        );
        return null;
      }}
    />
  );
}

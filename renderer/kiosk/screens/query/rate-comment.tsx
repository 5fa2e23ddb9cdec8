import { useWords } from '#renderer/ui/text/use-words.ts';
import { TextPage } from '../../frame/text-page.tsx';
import { useKiosk } from '../../session/kiosk-context.ts';
import type { Place } from '../../session/session.ts';
import { isBusy, useSubmission } from '../../session/use-submission.ts';

const longest = 300;

/** A word with the grade, if the visitor wants; then it is sent. */
export function RateComment({ place }: { place: Extract<Place, { at: 'rate-comment' }> }) {
  const { t } = useWords('kiosk');
  const { dispatch } = useKiosk();
  const { submission, submit } = useSubmission();
  const { key, requestId, grade } = place;
  return (
    <TextPage
      title={t('kiosk:rate.commentTitle')}
      label={t('kiosk:rate.commentLabel')}
      hint={t('kiosk:rate.commentHint')}
      lines="several"
      initial=""
      count={(used) => t('kiosk:rate.length', { used })}
      submission={submission}
      next={isBusy(submission) ? t('kiosk:rate.sending') : t('kiosk:rate.send')}
      onNext={(comment) => {
        if ([...comment].length > longest) return t('kiosk:rate.tooLong');
        submit(
          (rpc, signal) => rpc.visits.rate({ ...key, requestId, grade, comment }, { signal }),
          () => dispatch({ type: 'rated' }),
        );
        return null;
      }}
    />
  );
}

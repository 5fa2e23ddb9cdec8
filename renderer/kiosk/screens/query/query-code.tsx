import { useWords } from '#renderer/ui/text/use-words.ts';
import { isQueryCode } from '#shared/domain/query-code.ts';
import { PadPage } from '../../frame/pad-page.tsx';
import { useKiosk } from '../../session/kiosk-context.ts';
import { isBusy, useSubmission } from '../../session/use-submission.ts';

/** 查询评价, first question: the code on the slip. A mistyped digit is told before anything is looked up. */
export function QueryCode() {
  const { t } = useWords('kiosk');
  const { dispatch } = useKiosk();
  const { submission, submit } = useSubmission();
  return (
    <PadPage
      title={t('kiosk:query.title')}
      label={t('kiosk:query.label')}
      hint={t('kiosk:query.hint')}
      keys="digits"
      groups={[3, 3]}
      maximum={10}
      submission={submission}
      next={isBusy(submission) ? t('kiosk:query.looking') : t('common:next')}
      onNext={(queryCode) => {
        if (!isQueryCode(queryCode)) return t('kiosk:query.wrong');
        const key = { queryCode, documentTail: '' };
        submit(
          (rpc, signal) => rpc.visits.query(key, { signal }),
          (view) => dispatch({ type: 'progress-found', key, view }),
          (refusal) => {
            if (refusal.code !== 'query-tail-needed') return false;
            dispatch({ type: 'tail-asked', queryCode });
            return true;
          },
        );
        return null;
      }}
    />
  );
}

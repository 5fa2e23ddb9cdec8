import { Button } from '#renderer/ui/button.tsx';
import { useLanguage, useWords } from '#renderer/ui/text/use-words.ts';
import { invariant } from '#shared/base/invariant.ts';
import { maskDocument } from '#shared/domain/document-display.ts';
import { maskName } from '#shared/domain/names.ts';
import { Page } from '../../frame/page.tsx';
import { SubmissionLine } from '../../frame/submission-line.tsx';
import { type CheckInStep, formOf } from '../../session/check-in-steps.ts';
import { useKiosk } from '../../session/kiosk-context.ts';
import { isBusy, useSubmission } from '../../session/use-submission.ts';
import type { StepProps } from './check-in.tsx';
import styles from './confirm.module.css';

/** All answers once more, masked; each can be changed, then the number is taken. */
export function Confirm({ draft, step, requestId }: StepProps & { requestId: string }) {
  const { t } = useWords('kiosk');
  const language = useLanguage();
  const { dispatch } = useKiosk();
  const { submission, submit } = useSubmission();
  const busy = isBusy(submission);
  const { documentType, matterKind, partySize } = draft;
  invariant(documentType && matterKind && partySize, 'the confirm page comes after every question');
  const documentName = t(`kiosk:documentType.names.${documentType}`);
  const rows: [CheckInStep, string, string][] = [
    ['document-type', t('kiosk:confirm.document'), `${documentName} ${maskDocument(draft.documentNumber)}`],
    ['name', t('kiosk:confirm.name'), maskName(draft.name)],
    ['phone', t('kiosk:confirm.phone'), maskDocument(draft.phone) || t('kiosk:confirm.noPhone')],
    ['party', t('kiosk:confirm.party'), t('kiosk:party.persons', { count: partySize })],
    ['matter', t('kiosk:confirm.matter'), t(`kiosk:matter.kinds.${matterKind}`)],
    ['statement', t('kiosk:confirm.statement'), draft.statement],
  ];
  const send = () => {
    const form = formOf(draft, language);
    invariant(form, 'the confirm page comes after every question');
    submit(
      (rpc, signal) => rpc.visits.checkIn({ requestId, form }, { signal }),
      (taken) => dispatch({ type: 'ticket-taken', requestId, taken }),
    );
  };
  return (
    <Page
      title={t('kiosk:confirm.title')}
      step={step}
      primary={
        <Button type="submit" look="primary" busy={busy}>
          {busy ? t('kiosk:confirm.sending') : t('kiosk:confirm.send')}
        </Button>
      }
      onSubmit={send}
    >
      <div className={styles.body}>
        <dl className={styles.rows}>
          {rows.map(([at, name, value]) => (
            <div key={at} className={styles.row}>
              <dt>{name}</dt>
              <dd className={styles.value}>{value}</dd>
              <dd className={styles.change}>
                <Button
                  aria-label={t('kiosk:confirm.changeName', { what: name })}
                  busy={busy}
                  onClick={() => dispatch({ type: 'step-mended', step: at })}
                >
                  {t('kiosk:confirm.change')}
                </Button>
              </dd>
            </div>
          ))}
        </dl>
        <SubmissionLine submission={submission} />
      </div>
    </Page>
  );
}

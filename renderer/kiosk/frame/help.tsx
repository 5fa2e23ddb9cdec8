import { HandHelping } from 'lucide-react';
import { useState } from 'react';
import { newRequestId } from '#renderer/client/index.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { useWords } from '#renderer/ui/text/use-words.ts';
import { isBusy, useSubmission } from '../session/use-submission.ts';
import { SubmissionLine } from './submission-line.tsx';

/** 人工服务: asks once, then calls a person to this kiosk. */
export function Help() {
  const { t } = useWords('kiosk');
  const [requestId, setRequestId] = useState<string | null>(null);
  return (
    <>
      <Button icon={<HandHelping aria-hidden="true" />} onClick={() => setRequestId(newRequestId())}>
        {t('kiosk:frame.help')}
      </Button>
      {requestId !== null && <HelpDialog requestId={requestId} onClose={() => setRequestId(null)} />}
    </>
  );
}

function HelpDialog({ requestId, onClose }: { requestId: string; onClose(): void }) {
  const { t } = useWords('kiosk');
  const { submission, submit } = useSubmission();
  const [called, setCalled] = useState(false);
  if (called) {
    return (
      <Dialog
        key="called"
        title={t('kiosk:help.called')}
        words={t('kiosk:help.calledWords')}
        buttons={
          <Button look="primary" onClick={onClose}>
            {t('kiosk:help.ok')}
          </Button>
        }
        onDismiss={onClose}
      />
    );
  }
  return (
    <Dialog
      key="asking"
      title={t('kiosk:help.title')}
      words={t('kiosk:help.words')}
      below={<SubmissionLine submission={submission} />}
      buttons={
        <>
          <Button onClick={onClose}>{t('common:cancel')}</Button>
          <Button
            look="primary"
            busy={isBusy(submission)}
            onClick={() =>
              submit(
                (rpc, signal) => rpc.visits.callForHelp({ requestId }, { signal }),
                () => setCalled(true),
              )
            }
          >
            {isBusy(submission) ? t('kiosk:help.calling') : t('kiosk:help.call')}
          </Button>
        </>
      }
      onDismiss={onClose}
    />
  );
}

import { App, Button } from 'antd';
import type { ReactNode } from 'react';
import { needsAnswer } from '#renderer/desk/printing/print-reasons.ts';
import { useAct } from '#renderer/desk/use-act.ts';
import { useWords } from '#renderer/ui/text/use-words.ts';
import type { PrintJobView } from '#shared/contract/printing.ts';

/** What a clerk can do about a print job. */
export function JobActs({ job }: { job: PrintJobView }): ReactNode {
  const { t } = useWords('desk');
  const { message } = App.useApp();
  const resolve = useAct((rpc, outcome: 'came-out' | 'again', requestId) =>
    rpc.printing.resolve({ requestId, jobId: job.id, outcome }),
  );
  const reprint = useAct(
    (rpc, _: null, requestId) => rpc.printing.reprint({ requestId, paperId: job.paperId }),
    {
      onDone: (again) => void message.success(t('papers.reprinted', { count: again.copy })),
    },
  );
  if (needsAnswer(job)) {
    return (
      <span className="row-acts">
        <Button loading={resolve.busy} onClick={() => resolve.run('again')}>
          {t('printing.again')}
        </Button>
        <Button loading={resolve.busy} onClick={() => resolve.run('came-out')}>
          {t('printing.cameOut')}
        </Button>
      </span>
    );
  }
  if (job.state !== 'printed' && job.state !== 'sent') {
    return <span className="quiet">{t('printing.onItsWay')}</span>;
  }
  return (
    <Button loading={reprint.busy} onClick={() => reprint.run(null)}>
      {t('papers.reprint')}
    </Button>
  );
}

import { App, Button } from 'antd';
import type { ReactNode } from 'react';
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
  switch (job.state) {
    case 'unknown':
    case 'failed':
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
    case 'printed':
    case 'sent':
      return (
        <Button loading={reprint.busy} onClick={() => reprint.run(null)}>
          {t('papers.reprint')}
        </Button>
      );
    default:
      return <span className="quiet">{t('printing.onItsWay')}</span>;
  }
}

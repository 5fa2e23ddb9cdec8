import { Alert, Button, Skeleton, Table, type TableColumnsType } from 'antd';
import { type ReactNode, useState } from 'react';
import { EmptyState } from '#renderer/desk/frame/empty-state.tsx';
import { usePrintJobs } from '#renderer/desk/frame/live-views.ts';
import { When } from '#renderer/desk/frame/when.tsx';
import { PaperDialog, type ShownPaper } from '#renderer/desk/papers/paper-dialog.tsx';
import { JobActs } from '#renderer/desk/printing/job-acts.tsx';
import { JobState } from '#renderer/desk/printing/job-state.tsx';
import { useJobTitle } from '#renderer/desk/printing/use-job-title.ts';
import { useWords } from '#renderer/ui/text/use-words.ts';
import type { PrintJobView } from '#shared/contract/printing.ts';

/** What was sent to the printers and what became of it. */
export function PrintingPage(): ReactNode {
  const { t } = useWords('desk');
  const jobs = usePrintJobs();
  const titleOf = useJobTitle();
  const [paper, setPaper] = useState<ShownPaper | null>(null);
  const columns: TableColumnsType<PrintJobView> = [
    {
      key: 'title',
      title: t('printing.paper'),
      width: '36%',
      render: (_, job) => {
        const title = titleOf(job);
        const shown: ShownPaper = { paperId: job.paperId, title, narrow: job.paperKind === 'slip' };
        return (
          <>
            <Button type="link" className="as-text" onClick={() => setPaper(shown)}>
              {title}
            </Button>
            {job.copy > 1 && <span className="quiet"> {t('printing.copy', { count: job.copy - 1 })}</span>}
          </>
        );
      },
    },
    { key: 'state', title: t('printing.state'), render: (_, job) => <JobState job={job} /> },
    {
      key: 'at',
      title: t('printing.at'),
      align: 'right',
      width: 130,
      render: (_, { at }) => <When at={at} />,
    },
    { key: 'acts', title: t('printing.acts'), width: 270, render: (_, job) => <JobActs job={job} /> },
  ];
  return (
    <main className="record full">
      <h1>{t('printing.heading')}</h1>
      <p className="lead">{t('printing.lead')}</p>
      {jobs.refusal && <Alert type="error" showIcon title={jobs.refusal.sentence} />}
      {jobs.view === null ? (
        <Skeleton active />
      ) : (
        <Table
          size="middle"
          rowKey="id"
          columns={columns}
          dataSource={jobs.view}
          pagination={{ pageSize: 20, hideOnSinglePage: true }}
          locale={{ emptyText: <EmptyState words={t('printing.empty')} /> }}
        />
      )}
      <PaperDialog paper={paper} onClose={() => setPaper(null)} />
    </main>
  );
}

import { App, Button, Modal } from 'antd';
import { Printer } from 'lucide-react';
import type { ReactNode } from 'react';
import { PaperPages } from '#renderer/desk/papers/paper-pages.tsx';
import { useAct } from '#renderer/desk/use-act.ts';
import { useWords } from '#renderer/ui/text/use-words.ts';
import type { PaperId } from '#shared/domain/ids.ts';

/** A paper that is looked at; `narrow` is a slip. */
export type ShownPaper = { paperId: PaperId; title: string; narrow?: boolean };

/** Shows a paper large and prints it again on wish, marked 补打 with its count. */
export function PaperDialog(props: { paper: ShownPaper | null; onClose(): void }): ReactNode {
  const { t } = useWords('desk');
  const { message } = App.useApp();
  const reprint = useAct((rpc, paperId: PaperId, requestId) => rpc.printing.reprint({ requestId, paperId }), {
    onDone: (job) => void message.success(t('papers.reprinted', { count: job.copy })),
  });
  const { paper } = props;
  return (
    <Modal
      open={paper !== null}
      title={paper?.title}
      width={760}
      style={{ top: 24 }}
      destroyOnHidden
      onCancel={props.onClose}
      footer={
        <div className="dialog-acts">
          <Button
            icon={<Printer size={16} aria-hidden />}
            loading={reprint.busy}
            onClick={() => paper && reprint.run(paper.paperId)}
          >
            {t('papers.reprint')}
          </Button>
          <Button type="primary" onClick={props.onClose}>
            {t('common:close')}
          </Button>
        </div>
      }
    >
      {paper && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard (2026-11-22)
        <section className="paper-scroll" tabIndex={0} aria-label={paper.title}>
          <PaperPages paperId={paper.paperId} label={paper.title} narrow={paper.narrow ?? false} />
        </section>
      )}
    </Modal>
  );
}

import { Megaphone } from 'lucide-react';
import type { ReactNode } from 'react';
import { ActButton } from '#renderer/desk/frame/act-button.tsx';
import { goTo } from '#renderer/desk/routes.tsx';
import { useAct } from '#renderer/desk/use-act.ts';
import { useWords } from '#renderer/ui/text/use-words.ts';
import type { WindowView } from '#shared/contract/queue.ts';

/** The one big button: 叫号. Says below itself why it can't be pressed. */
export function CallNext(props: { window: WindowView | null; waitingCount: number }): ReactNode {
  const { t } = useWords('desk');
  const call = useAct((rpc, _: null, requestId) => rpc.queue.callNext({ requestId }), {
    onDone: () => goTo({ page: 'work' }),
  });
  const { window, waitingCount } = props;
  const blocked = !window
    ? t('queue.pickFirst')
    : window.ticket
      ? t('queue.finishFirst', { number: window.ticket.number })
      : waitingCount === 0
        ? t('queue.nobody')
        : null;
  return (
    <div className="call-next">
      <ActButton
        type="primary"
        block
        size="large"
        shortcut="F2"
        blocked={blocked}
        loading={call.busy}
        icon={<Megaphone size={20} aria-hidden />}
        onAct={() => call.run(null)}
      >
        {t('queue.call')} <kbd>F2</kbd>
      </ActButton>
      {blocked !== null && <p className="quiet">{blocked}</p>}
    </div>
  );
}

import { Alert, Button } from 'antd';
import { Ticket, UserPlus } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useConnection } from '#renderer/client/index.ts';
import { useMyWindow, useQueue } from '#renderer/desk/frame/live-views.ts';
import { CallNext } from '#renderer/desk/queue/call-next.tsx';
import { CurrentTicket } from '#renderer/desk/queue/current-ticket.tsx';
import { TakeTicketDialog } from '#renderer/desk/queue/take-ticket-dialog.tsx';
import { MissedList, OthersList, WaitingList } from '#renderer/desk/queue/ticket-lists.tsx';
import { TransferDialog } from '#renderer/desk/queue/transfer-dialog.tsx';
import { goTo } from '#renderer/desk/routes.tsx';
import { useWords } from '#renderer/ui/text/use-words.ts';
import type { DeskTicket } from '#shared/contract/queue.ts';
import { mayCall } from '#shared/domain/waiting-order.ts';

/** The left column: who is at my window, the one big call button, who comes next, who was missed. */
export function QueueColumn(): ReactNode {
  const { t } = useWords('desk');
  const queue = useQueue();
  const connection = useConnection();
  const mine = useMyWindow();
  const [transferring, setTransferring] = useState<DeskTicket | null>(null);
  const [taking, setTaking] = useState(false);
  const waiting = queue.view?.waiting ?? [];
  const mayComeHere = waiting.filter((ticket) => !mine || mayCall(mine, ticket));
  const forOthers = waiting.filter((ticket) => !mayComeHere.includes(ticket));
  const missed = queue.view?.missed ?? [];
  return (
    <aside className="queue-column" aria-label={t('queue.heading')} aria-busy={queue.state === 'loading'}>
      {queue.state === 'refused' && <Alert type="error" showIcon title={queue.refusal?.sentence} />}
      {connection.state === 'lost' && queue.view && (
        <Alert type="warning" showIcon title={t('connection.stale')} />
      )}
      {mine?.ticket && <CurrentTicket ticket={mine.ticket} onTransfer={setTransferring} />}
      <CallNext window={mine} waitingCount={mayComeHere.length} />
      <WaitingList tickets={mayComeHere} loading={queue.state === 'loading'} onTransfer={setTransferring} />
      {forOthers.length > 0 && <OthersList tickets={forOthers} onTransfer={setTransferring} />}
      {missed.length > 0 && <MissedList tickets={missed} onTransfer={setTransferring} />}
      <div className="queue-foot">
        <p className="quiet">{t('queue.finishedToday', { count: queue.view?.finishedToday ?? 0 })}</p>
        <Button icon={<Ticket size={16} aria-hidden />} onClick={() => setTaking(true)}>
          {t('queue.takeTicket')}
        </Button>
        <Button icon={<UserPlus size={16} aria-hidden />} onClick={() => goTo({ page: 'walk-in' })}>
          {t('queue.walkIn')}
        </Button>
      </div>
      <TransferDialog ticket={transferring} onClose={() => setTransferring(null)} />
      <TakeTicketDialog open={taking} onClose={() => setTaking(false)} />
    </aside>
  );
}

import { Button, Dropdown, Skeleton } from 'antd';
import { Ellipsis } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useNow } from '#renderer/client/index.ts';
import { useDesk, useTimes } from '#renderer/desk/desk-context.tsx';
import { shortMask } from '#renderer/desk/queue/short-mask.ts';
import { useServiceName } from '#renderer/desk/queue/use-service-name.ts';
import { useAct } from '#renderer/desk/use-act.ts';
import { useWords } from '#renderer/ui/text/use-words.ts';
import type { DeskTicket } from '#shared/contract/queue.ts';

/** So many are shown before the rest is folded away. */
const shownAtFirst = 5;

/** The waiting in the order they will be called. */
export function WaitingList(props: {
  tickets: DeskTicket[];
  loading: boolean;
  onTransfer(ticket: DeskTicket): void;
}): ReactNode {
  const { t } = useWords('desk');
  const [all, setAll] = useState(false);
  const shown = all ? props.tickets : props.tickets.slice(0, shownAtFirst);
  const more = props.tickets.length - shownAtFirst;
  return (
    <section className="ticket-list">
      <h2>{t('queue.waiting', { count: props.tickets.length })}</h2>
      {props.loading && <Skeleton active paragraph={{ rows: 3 }} title={false} />}
      {!props.loading && props.tickets.length === 0 && <p className="quiet">{t('queue.empty')}</p>}
      <ol>
        {shown.map((ticket) => (
          <TicketRow key={ticket.id} ticket={ticket} onTransfer={props.onTransfer} />
        ))}
      </ol>
      {more > 0 && (
        <Button type="link" size="small" className="as-text" onClick={() => setAll(!all)}>
          {all ? t('queue.fewer') : t('queue.more', { count: more })}
        </Button>
      )}
    </section>
  );
}

/** The waiting whom only other windows may call. */
export function OthersList(props: {
  tickets: DeskTicket[];
  onTransfer(ticket: DeskTicket): void;
}): ReactNode {
  const { t } = useWords('desk');
  return (
    <section className="ticket-list">
      <h2>{t('queue.forOthers', { count: props.tickets.length })}</h2>
      <ol>
        {props.tickets.map((ticket) => (
          <TicketRow key={ticket.id} ticket={ticket} onTransfer={props.onTransfer} />
        ))}
      </ol>
    </section>
  );
}

/** Those who did not come when called; a restored ticket keeps its time of arrival. */
export function MissedList(props: {
  tickets: DeskTicket[];
  onTransfer(ticket: DeskTicket): void;
}): ReactNode {
  const { t } = useWords('desk');
  return (
    <section className="ticket-list">
      <h2>{t('queue.missed', { count: props.tickets.length })}</h2>
      <ol>
        {props.tickets.map((ticket) => (
          <TicketRow key={ticket.id} ticket={ticket} onTransfer={props.onTransfer} missed />
        ))}
      </ol>
    </section>
  );
}

function TicketRow(props: {
  ticket: DeskTicket;
  missed?: boolean;
  onTransfer(ticket: DeskTicket): void;
}): ReactNode {
  const { ticket } = props;
  const { t } = useWords('desk');
  const { hall } = useDesk();
  const times = useTimes();
  const now = useNow(30_000);
  const serviceName = useServiceName();
  const restore = useAct((rpc, _: null, requestId) => rpc.queue.restore({ requestId, ticketId: ticket.id }));
  const waited = times.minutes(ticket.arrivedAt, now);
  const forWindow = hall.profile.windows.find(({ id }) => id === ticket.forWindowId);
  return (
    <li>
      <span className="row-number">{ticket.number}</span>
      <span className="row-facts">
        <span>
          {shortMask(ticket.maskedName) ?? t('queue.noForm')}
          {ticket.partySize > 1 && ` · ${t('queue.party', { count: ticket.partySize })}`}
        </span>
        <span className="quiet">
          {serviceName(ticket.serviceId)}
          {` · ${waited === 0 ? t('queue.justCame') : t('queue.waits', { count: waited })}`}
        </span>
        {forWindow && <span className="quiet">{t('queue.onlyWindow', { number: forWindow.number })}</span>}
      </span>
      {props.missed && (
        <Button size="small" loading={restore.busy} onClick={() => restore.run(null)}>
          {t('queue.restore')}
        </Button>
      )}
      <Dropdown
        trigger={['click']}
        menu={{
          items: [{ key: 'transfer', label: t('queue.transferOf', { number: ticket.number }) }],
          onClick: () => props.onTransfer(ticket),
        }}
      >
        <Button
          type="text"
          size="small"
          aria-label={t('queue.moreOf', { number: ticket.number })}
          icon={<Ellipsis size={16} aria-hidden />}
        />
      </Dropdown>
    </li>
  );
}

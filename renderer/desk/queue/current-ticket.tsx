import { App } from 'antd';
import type { ReactNode } from 'react';
import { useDesk } from '#renderer/desk/desk-context.tsx';
import { ActButton } from '#renderer/desk/frame/act-button.tsx';
import { When } from '#renderer/desk/frame/when.tsx';
import { shortMask } from '#renderer/desk/queue/short-mask.ts';
import { useServiceName } from '#renderer/desk/queue/use-service-name.ts';
import { useAct } from '#renderer/desk/use-act.ts';
import { useWords } from '#renderer/ui/text/use-words.ts';
import type { DeskTicket } from '#shared/contract/queue.ts';
import { maxCalls } from '#shared/domain/tickets.ts';

/** The visitor at my window, and what can be done with them. */
export function CurrentTicket(props: {
  ticket: DeskTicket;
  onTransfer(ticket: DeskTicket): void;
}): ReactNode {
  const { ticket } = props;
  const { t } = useWords('desk');
  const { drafts } = useDesk();
  const { modal } = App.useApp();
  const serviceName = useServiceName();
  const recall = useAct((rpc, _: null, requestId) => rpc.queue.recall({ requestId, ticketId: ticket.id }));
  const miss = useAct((rpc, _: null, requestId) => rpc.queue.miss({ requestId, ticketId: ticket.id }));
  const finish = useAct((rpc, _: null, requestId) => rpc.queue.finish({ requestId, ticketId: ticket.id }), {
    onDone: () => drafts.drop(ticket.id),
  });
  const times = ticket.standing.state === 'called' ? ticket.standing.times : 0;
  const { number } = ticket;

  const askToMiss = (): void => {
    modal.confirm({
      title: t('queue.missAsk', { number }),
      content: t('queue.missThen'),
      okText: t('queue.missDo'),
      onOk: () => miss.run(null),
    });
  };
  const askToFinish = (): void => {
    const unsaved = drafts.has(ticket.id);
    if (ticket.registered && !unsaved) {
      finish.run(null);
      return;
    }
    modal.confirm({
      title: t('queue.finishAsk', { number }),
      content: unsaved ? t('queue.finishUnsaved') : t('queue.finishUnregistered'),
      okText: t('queue.finishDo', { number }),
      okButtonProps: { danger: unsaved },
      onOk: () => finish.run(null),
    });
  };

  return (
    <section className="current-ticket" aria-label={t('queue.atMyWindow')}>
      <h2 className="quiet">{t('queue.atMyWindow')}</h2>
      <p className="ticket-number">{number}</p>
      <p className="ticket-facts">
        <span>{shortMask(ticket.maskedName) ?? t('queue.noForm')}</span>
        <span>{t('queue.persons', { count: ticket.partySize })}</span>
        <span>{serviceName(ticket.serviceId)}</span>
      </p>
      <p className="quiet">
        {ticket.standing.state === 'called' && (
          <>
            {t('queue.calledTimes', { count: times })} · <When at={ticket.standing.calledAt} />
          </>
        )}
      </p>
      <div className="ticket-acts">
        <ActButton
          shortcut="F3"
          blocked={times >= maxCalls ? t('queue.calledEnough') : null}
          loading={recall.busy}
          onAct={() => recall.run(null)}
        >
          {t('queue.recall')} <kbd>F3</kbd>
        </ActButton>
        <ActButton shortcut="F4" loading={finish.busy} onAct={askToFinish}>
          {t('queue.finish')} <kbd>F4</kbd>
        </ActButton>
        <ActButton loading={miss.busy} onAct={askToMiss}>
          {t('queue.miss')}
        </ActButton>
        <ActButton onAct={() => props.onTransfer(ticket)}>{t('queue.transfer')}</ActButton>
      </div>
    </section>
  );
}

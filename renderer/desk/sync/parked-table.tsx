import { App, Button, Table, type TableColumnsType } from 'antd';
import { type ReactNode, useState } from 'react';
import { EmptyState } from '#renderer/desk/frame/empty-state.tsx';
import { EventName } from '#renderer/desk/frame/event-name.tsx';
import { When } from '#renderer/desk/frame/when.tsx';
import { addressOf } from '#renderer/desk/routes.tsx';
import { parkingCause, petitionOf } from '#renderer/desk/sync/parking-causes.ts';
import { useAct } from '#renderer/desk/use-act.ts';
import { useWords } from '#renderer/ui/text/use-words.ts';
import type { ParkedEvent } from '#shared/contract/sync.ts';

/** Events that were set aside with their cause; the rest goes on without them. */
export function ParkedTable({ parked }: { parked: ParkedEvent[] }): ReactNode {
  const { t } = useWords('desk');
  // Tried again here and still parked: without a word it would look as if the button did nothing.
  const [triedAgain, setTriedAgain] = useState<readonly string[]>([]);
  const columns: TableColumnsType<ParkedEvent> = [
    { key: 'seq', title: t('sync.seq'), align: 'right', width: 80, dataIndex: 'seq' },
    {
      key: 'direction',
      title: t('sync.direction'),
      width: 110,
      render: (_, e) => t(`sync.directions.${e.direction}`),
    },
    { key: 'type', title: t('sync.what'), width: 170, render: (_, event) => <What event={event} /> },
    {
      key: 'message',
      title: t('sync.cause'),
      render: (_, event) => <Cause event={event} triedAgain={triedAgain.includes(nameOf(event))} />,
    },
    {
      key: 'at',
      title: t('printing.at'),
      align: 'right',
      width: 110,
      render: (_, { at }) => <When at={at} />,
    },
    {
      key: 'acts',
      title: t('printing.acts'),
      width: 120,
      render: (_, event) => (
        <Resend event={event} onTried={() => setTriedAgain((before) => [...before, nameOf(event)])} />
      ),
    },
  ];
  return (
    <section>
      <h2>{t('sync.parked', { count: parked.length })}</h2>
      <Table
        size="middle"
        rowKey={nameOf}
        columns={columns}
        dataSource={parked}
        pagination={{ pageSize: 20, hideOnSinglePage: true }}
        locale={{ emptyText: <EmptyState words={t('sync.noneParked')} /> }}
      />
    </section>
  );
}

const nameOf = ({ direction, seq }: ParkedEvent): string => `${direction} ${seq}`;

/** What happened, and the way to the registration it is about. */
function What({ event }: { event: ParkedEvent }): ReactNode {
  const { t } = useWords('desk');
  const petitionId = petitionOf(event);
  return (
    <>
      <EventName type={event.type} />
      {petitionId && (
        <>
          <br />
          <a href={addressOf({ page: 'petition', petitionId })}>{t('sync.openPetition')}</a>
        </>
      )}
    </>
  );
}

function Cause({ event, triedAgain }: { event: ParkedEvent; triedAgain: boolean }): ReactNode {
  const { t } = useWords('desk');
  const cause = parkingCause(event);
  return (
    <div role="status">
      {'key' in cause ? t(cause.key) : cause.words}
      {event.resendRequestedAt !== null ? (
        <p className="quiet">{t('sync.resendOrdered')}</p>
      ) : (
        triedAgain && (
          <p className="soon">
            {t(event.direction === 'to-city' ? 'sync.refusedAgain' : 'sync.notAppliedAgain')}
          </p>
        )
      )}
    </div>
  );
}

function Resend({ event, onTried }: { event: ParkedEvent; onTried(): void }): ReactNode {
  const { t } = useWords('desk');
  const { message } = App.useApp();
  const { seq, direction } = event;
  const resend = useAct((rpc, _: null, requestId) => rpc.sync.resend({ requestId, seq, direction }), {
    onDone(view) {
      onTried();
      const still = view.parked.some((it) => it.seq === seq && it.direction === direction);
      if (!still) void message.success(t(direction === 'to-city' ? 'sync.sentNow' : 'sync.appliedNow'));
    },
  });
  if (event.resendRequestedAt !== null) return null;
  return (
    <Button loading={resend.busy} onClick={() => resend.run(null)}>
      {t(direction === 'to-city' ? 'sync.resend' : 'sync.applyAgain')}
    </Button>
  );
}

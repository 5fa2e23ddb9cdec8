import { Button, Table, type TableColumnsType } from 'antd';
import type { ReactNode } from 'react';
import { EmptyState } from '#renderer/desk/frame/empty-state.tsx';
import { EventName } from '#renderer/desk/frame/event-name.tsx';
import { When } from '#renderer/desk/frame/when.tsx';
import { useAct } from '#renderer/desk/use-act.ts';
import { useWords } from '#renderer/ui/text/use-words.ts';
import type { CityEventFault, ParkedEvent } from '#shared/contract/sync.ts';

const ownFaults = [
  'body-unreadable',
  'petition-unknown',
  'could-not-apply',
] as const satisfies readonly CityEventFault[];

/** Events that were set aside with their cause; the rest goes on without them. */
export function ParkedTable({ parked }: { parked: ParkedEvent[] }): ReactNode {
  const { t } = useWords('desk');
  const columns: TableColumnsType<ParkedEvent> = [
    { key: 'seq', title: t('sync.seq'), align: 'right', width: 80, dataIndex: 'seq' },
    {
      key: 'direction',
      title: t('sync.direction'),
      width: 110,
      render: (_, e) => t(`sync.directions.${e.direction}`),
    },
    { key: 'type', title: t('sync.what'), width: 190, render: (_, e) => <EventName type={e.type} /> },
    {
      key: 'message',
      title: t('sync.cause'),
      render: (_, event) => <Cause event={event} />,
    },
    {
      key: 'at',
      title: t('printing.at'),
      align: 'right',
      width: 110,
      render: (_, { at }) => <When at={at} />,
    },
    { key: 'acts', title: t('printing.acts'), width: 110, render: (_, event) => <Resend event={event} /> },
  ];
  return (
    <section>
      <h2>{t('sync.parked', { count: parked.length })}</h2>
      <Table
        size="middle"
        rowKey={(event) => `${event.direction} ${event.seq}`}
        columns={columns}
        dataSource={parked}
        pagination={{ pageSize: 20, hideOnSinglePage: true }}
        locale={{ emptyText: <EmptyState words={t('sync.noneParked')} /> }}
      />
    </section>
  );
}

/** The city's own words where it gave some; ours for what this program could not apply. */
function Cause({ event }: { event: ParkedEvent }): ReactNode {
  const { t } = useWords('desk');
  const fault = ownFaults.find((code) => code === event.code);
  return (
    <>
      {event.message !== '' ? event.message : fault ? t(`sync.faults.${fault}`) : event.code}{' '}
      {event.resendRequestedAt !== null && <span className="quiet">{t('sync.resendOrdered')}</span>}
    </>
  );
}

function Resend({ event }: { event: ParkedEvent }): ReactNode {
  const { t } = useWords('desk');
  const { seq, direction } = event;
  const resend = useAct((rpc, _: null, requestId) => rpc.sync.resend({ requestId, seq, direction }));
  if (event.resendRequestedAt !== null) return null;
  return (
    <Button loading={resend.busy} onClick={() => resend.run(null)}>
      {t(direction === 'to-city' ? 'sync.resend' : 'sync.applyAgain')}
    </Button>
  );
}

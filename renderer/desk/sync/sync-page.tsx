import { Alert, Button, Progress, Skeleton } from 'antd';
import { RefreshCw } from 'lucide-react';
import type { ReactNode } from 'react';
import { useNow } from '#renderer/client/index.ts';
import { useTimes } from '#renderer/desk/desk-context.tsx';
import { useSync } from '#renderer/desk/frame/live-views.ts';
import { ParkedTable } from '#renderer/desk/sync/parked-table.tsx';
import { useAct } from '#renderer/desk/use-act.ts';
import { useWords } from '#renderer/ui/text/use-words.ts';
import type { SyncView } from '#shared/contract/sync.ts';

/** How far the city has the hall's log, how old its last word is, and what waits for a clerk. */
export function SyncPage(): ReactNode {
  const { t } = useWords('desk');
  const sync = useSync();
  const tryNow = useAct((rpc, _: null) => rpc.sync.now());
  const { view, receivedAt } = sync;
  return (
    <main className="record full">
      <div className="page-head">
        <h1>{t('sync.heading')}</h1>
        {view?.configured && (
          <Button
            type="primary"
            icon={<RefreshCw size={16} aria-hidden />}
            loading={tryNow.busy}
            onClick={() => tryNow.run(null)}
          >
            {t('sync.now')}
          </Button>
        )}
      </div>
      <p className="lead">{view && !view.configured ? t('sync.notConfigured') : t('sync.lead')}</p>
      {sync.refusal && <Alert type="error" showIcon title={sync.refusal.sentence} />}
      {(!view || receivedAt === null) && <Skeleton active />}
      {view?.configured && receivedAt !== null && (
        <>
          <Standing view={view} receivedAt={receivedAt} />
          <ParkedTable parked={view.parked} />
        </>
      )}
    </main>
  );
}

function Standing(props: { view: SyncView; receivedAt: number }): ReactNode {
  const { view } = props;
  const { t } = useWords('desk');
  const times = useTimes();
  const hostNow = view.now + (useNow(5000) - props.receivedAt);
  const behind = view.loggedThrough - view.acknowledgedThrough;
  const share =
    view.loggedThrough === 0 ? 100 : Math.floor((view.acknowledgedThrough / view.loggedThrough) * 100);
  const moment = (at: number | null): string =>
    at === null ? t('sync.never') : `${times.ago(at, hostNow)} · ${times.full(at)}`;
  return (
    <section className="standing">
      <div className="standing-share">
        <p>
          <strong className="figure">{view.acknowledgedThrough}</strong>
          <span className="quiet"> / {view.loggedThrough}</span>
        </p>
        <Progress percent={share} showInfo={false} aria-label={t('sync.share')} />
        <p>{behind === 0 ? t('sync.allThere') : t('sync.behind', { count: behind })}</p>
      </div>
      <dl>
        <dt>{t('sync.city')}</dt>
        <dd>{view.cityUrl ?? t('none')}</dd>
        <dt>{t('sync.lastWord')}</dt>
        <dd>{moment(view.lastWordAt)}</dd>
        <dt>{t('sync.lastAttempt')}</dt>
        <dd>{moment(view.lastAttemptAt)}</dd>
        {view.lastFailure && (
          <>
            <dt>{t('sync.lastFailure')}</dt>
            <dd className="soon">{t(`sync.failures.${view.lastFailure}`)}</dd>
          </>
        )}
      </dl>
    </section>
  );
}

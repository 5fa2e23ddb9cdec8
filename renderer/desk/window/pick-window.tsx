import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useDesk } from '#renderer/desk/desk-context.tsx';
import { useQueue } from '#renderer/desk/frame/live-views.ts';
import { useAct } from '#renderer/desk/use-act.ts';
import { useLanguage, useWords } from '#renderer/ui/text/use-words.ts';
import type { WindowView } from '#shared/contract/queue.ts';

/** Choosing where to sit today. */
export function PickWindow(): ReactNode {
  const { t } = useWords('desk');
  const { hall } = useDesk();
  const language = useLanguage() === 'en' ? 'en' : 'zh';
  const windows = useQueue().view?.windows ?? [];
  const take = useAct((rpc, windowId: WindowView['id'], requestId) =>
    rpc.queue.takeWindow({ requestId, windowId }),
  );
  const nameOf = new Map(hall.profile.services.map(({ id, name }) => [id, name[language]]));
  return (
    <section className="pick-window" aria-labelledby="pick-window">
      <h1 id="pick-window">{t('window.pick')}</h1>
      <p className="lead">{t('window.pickLead')}</p>
      <ul>
        {windows.map((window) => (
          <li key={window.id}>
            <Button
              block
              onClick={() => take.run(window.id)}
              disabled={window.staff !== null}
              loading={take.busy}
            >
              <strong>{t('common:window', { number: window.number })}</strong>
              <span>{window.serviceIds.map((id) => nameOf.get(id)).join(t('listComma'))}</span>
              <span>
                {window.staff ? t('window.takenBy', { name: window.staff.name }) : t('window.free')}
              </span>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

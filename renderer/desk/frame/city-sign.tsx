import { Tooltip } from 'antd';
import { Landmark } from 'lucide-react';
import type { ReactNode } from 'react';
import { useNow } from '#renderer/client/index.ts';
import { useTimes } from '#renderer/desk/desk-context.tsx';
import { useSync } from '#renderer/desk/frame/live-views.ts';
import { addressOf } from '#renderer/desk/routes.tsx';
import { useWords } from '#renderer/ui/text/use-words.ts';

/** A city that has not answered for so long deserves a look. */
const silentAfterMs = 30 * 60_000;

/** How old the city's last word is; always on screen, because being offline is normal and not an alarm. */
export function CitySign(): ReactNode {
  const { t } = useWords('desk');
  const { view, receivedAt } = useSync();
  const now = useNow(15_000);
  const times = useTimes();
  if (!view || receivedAt === null) return null;
  // Ages by the host's clock: this machine's may be wrong.
  const hostNow = view.now + (now - receivedAt);
  const silent = view.lastWordAt !== null && hostNow - view.lastWordAt > silentAfterMs;
  const words = !view.configured
    ? t('city.none')
    : view.lastWordAt === null
      ? t('city.never')
      : t('city.age', { age: times.ago(view.lastWordAt, hostNow) });
  return (
    <Tooltip title={view.lastWordAt === null ? null : times.full(view.lastWordAt)}>
      <a className={silent ? 'sign soon' : 'sign'} href={addressOf({ page: 'sync' })}>
        <Landmark size={16} aria-hidden />
        {words}
      </a>
    </Tooltip>
  );
}

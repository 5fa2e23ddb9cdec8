import { Badge, Button, Dropdown, Tooltip } from 'antd';
import { CircleHelp, ClipboardList, CloudUpload, Printer, Search, UserRound } from 'lucide-react';
import type { ReactNode } from 'react';
import { useDesk } from '#renderer/desk/desk-context.tsx';
import { CitySign } from '#renderer/desk/frame/city-sign.tsx';
import { ConnectionSign } from '#renderer/desk/frame/connection-sign.tsx';
import { LanguageSwitch } from '#renderer/desk/frame/language-switch.tsx';
import { usePrintJobs, useSync } from '#renderer/desk/frame/live-views.ts';
import { needsAnswer } from '#renderer/desk/printing/print-reasons.ts';
import { addressOf, type Route, useRoute } from '#renderer/desk/routes.tsx';
import { WindowMenu } from '#renderer/desk/window/window-menu.tsx';
import { useLanguage, useWords } from '#renderer/ui/text/use-words.ts';

/** The bar on top: where one is, what needs a look, who sits here. */
export function DeskHeader(props: { onSearch(): void; onKeys(): void }): ReactNode {
  const { hall, me, lock, signOut } = useDesk();
  const { t } = useWords('desk');
  const language = useLanguage();
  const stuckJobs = (usePrintJobs().view ?? []).filter(needsAnswer);
  const parked = useSync().view?.parked.length ?? 0;
  return (
    <header className="desk-header">
      <strong className="hall-name" title={hall.profile.name[language === 'en' ? 'en' : 'zh']}>
        {hall.profile.name[language === 'en' ? 'en' : 'zh']}
      </strong>
      <nav aria-label={t('header.pages')}>
        <PageLink
          to={{ page: 'work' }}
          icon={<ClipboardList size={16} aria-hidden />}
          label={t('header.work')}
        />
        <PageLink
          to={{ page: 'printing' }}
          icon={<Printer size={16} aria-hidden />}
          label={t('header.printing')}
          count={stuckJobs.length}
        />
        <PageLink
          to={{ page: 'sync' }}
          icon={<CloudUpload size={16} aria-hidden />}
          label={t('header.sync')}
          count={parked}
        />
      </nav>
      <Button className="search-button" icon={<Search size={16} aria-hidden />} onClick={props.onSearch}>
        {t('header.search')} <kbd>Ctrl+K</kbd>
      </Button>
      <span className="stretch" />
      <CitySign />
      <ConnectionSign />
      <WindowMenu />
      <Dropdown
        trigger={['click']}
        menu={{
          items: [
            { key: 'lock', label: t('header.lock'), onClick: lock },
            { key: 'out', label: t('header.signOut'), onClick: signOut },
          ],
        }}
      >
        <Button type="text" className="bar-button" icon={<UserRound size={16} aria-hidden />}>
          {me.name}
        </Button>
      </Dropdown>
      <LanguageSwitch />
      <Tooltip title={t('keys.heading')}>
        <Button
          type="text"
          className="bar-button"
          aria-label={t('keys.heading')}
          icon={<CircleHelp size={18} aria-hidden />}
          onClick={props.onKeys}
        />
      </Tooltip>
    </header>
  );
}

function PageLink(props: { to: Route; icon: ReactNode; label: string; count?: number }): ReactNode {
  const { page } = useRoute();
  const { t } = useWords('desk');
  const here =
    page === props.to.page || (props.to.page === 'work' && (page === 'petition' || page === 'walk-in'));
  const count = props.count ?? 0;
  return (
    <a
      className={here ? 'page-link here' : 'page-link'}
      href={addressOf(props.to)}
      aria-current={here ? 'page' : undefined}
    >
      {props.icon}
      {props.label}
      {count > 0 && <Badge count={count} size="small" title={t('header.needsLook', { count })} />}
    </a>
  );
}

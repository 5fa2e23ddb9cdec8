import { AArrowDown, AArrowUp, Languages } from 'lucide-react';
import { useConnection, useNow } from '#renderer/client/index.ts';
import { Button } from '#renderer/ui/button.tsx';
import { useLanguage, useWords } from '#renderer/ui/text/use-words.ts';
import { TopBar } from '#renderer/ui/top-bar.tsx';
import type { EpochMs } from '#shared/base/brand.ts';
import { formatClock } from '#shared/domain/hall-day.ts';
import type { Presence } from '../session/idle.ts';
import { useKiosk } from '../session/kiosk-context.ts';
import { Help } from './help.tsx';

/** Hall, clock, language, 长者模式 and 人工服务: on every page, always in the same places. */
export function KioskBar({ clockAheadMs, presence }: { clockAheadMs: number; presence: Presence }) {
  const { t } = useWords('kiosk');
  const language = useLanguage();
  const { session, hall, dispatch } = useKiosk();
  const time = formatClock((useNow(1000) + clockAheadMs) as EpochMs, hall.profile.timeZone);
  const connection = useConnection();
  const other = language === 'en' ? 'zh-CN' : 'en';
  return (
    <TopBar
      name={language === 'en' ? hall.profile.name.en : hall.profile.name.zh}
      notice={
        presence.state === 'leaving'
          ? { look: 'attention', words: t('kiosk:presence.leaving', { count: presence.seconds }) }
          : connection.state === 'lost'
            ? { look: 'waiting', words: t('common:connecting') }
            : null
      }
      clock={time}
      clockName={t('kiosk:frame.clock', { time })}
    >
      <Button
        lang={other}
        icon={<Languages aria-hidden="true" />}
        onClick={() => dispatch({ type: 'language-chosen', language: other })}
      >
        {t('kiosk:frame.otherLanguage')}
      </Button>
      <Button
        icon={session.senior ? <AArrowDown aria-hidden="true" /> : <AArrowUp aria-hidden="true" />}
        onClick={() => dispatch({ type: 'senior-switched' })}
      >
        {session.senior ? t('kiosk:frame.ordinary') : t('kiosk:frame.senior')}
      </Button>
      <Help />
    </TopBar>
  );
}

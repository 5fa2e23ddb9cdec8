import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { useWords } from '#renderer/ui/text/use-words.ts';
import type { Presence } from '../session/idle.ts';
import styles from './presence-notice.module.css';

/** Says that the kiosk is about to be wiped; any touch or key, on the button or elsewhere, keeps the page. */
export function PresenceNotice({ presence }: { presence: Presence }) {
  const { t } = useWords('kiosk');
  if (presence.state === 'asked') {
    return (
      <Dialog
        title={t('kiosk:presence.askTitle')}
        words={t('kiosk:presence.ask', { count: presence.seconds })}
        buttons={<Button look="primary">{t('kiosk:presence.here')}</Button>}
        onDismiss={() => {}}
      />
    );
  }
  return (
    <p className={styles.notice} role="status" data-shown={presence.state === 'leaving'}>
      {presence.state === 'leaving' ? t('kiosk:presence.leaving', { count: presence.seconds }) : ''}
    </p>
  );
}

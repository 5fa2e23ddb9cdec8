import { HeartHandshake } from 'lucide-react';
import { Button } from '#renderer/ui/button.tsx';
import { Countdown } from '#renderer/ui/countdown.tsx';
import { useWords } from '#renderer/ui/text/use-words.ts';
import { Page } from '../../frame/page.tsx';
import { useKiosk } from '../../session/kiosk-context.ts';
import styles from './rated.module.css';

const homeAfterSeconds = 10;

/** Thanks, and home. */
export function Rated() {
  const { t } = useWords('kiosk');
  const { dispatch } = useKiosk();
  const wipe = () => dispatch({ type: 'wiped' });
  return (
    <Page
      title={t('kiosk:rate.thanks')}
      hint={t('kiosk:rate.thanksHint')}
      primary={
        <Button type="submit" look="primary">
          {t('kiosk:ticket.done')}
        </Button>
      }
      onSubmit={wipe}
    >
      <div className={styles.rated}>
        <HeartHandshake aria-hidden="true" />
        <p>
          <Countdown
            seconds={homeAfterSeconds}
            words={(count) => t('kiosk:ticket.leaving', { count })}
            onEnd={wipe}
          />
        </p>
      </div>
    </Page>
  );
}

import { EyeOff, FolderLock, Hand, UserCheck } from 'lucide-react';
import { Button } from '#renderer/ui/button.tsx';
import { useWords } from '#renderer/ui/text/use-words.ts';
import { Page } from '../../frame/page.tsx';
import type { StepProps } from './check-in.tsx';
import styles from './privacy.module.css';

/** What happens with the visitor's data, before any is asked for. */
export function Privacy({ step, onAnswer }: StepProps) {
  const { t } = useWords('kiosk');
  return (
    <Page
      title={t('kiosk:privacy.title')}
      step={step}
      primary={
        <Button type="submit" look="primary">
          {t('kiosk:privacy.agree')}
        </Button>
      }
      onSubmit={() => onAnswer({})}
    >
      <ul className={styles.points}>
        <li>
          <FolderLock aria-hidden="true" />
          {t('kiosk:privacy.use')}
        </li>
        <li>
          <UserCheck aria-hidden="true" />
          {t('kiosk:privacy.who')}
        </li>
        <li>
          <EyeOff aria-hidden="true" />
          {t('kiosk:privacy.screen')}
        </li>
        <li>
          <Hand aria-hidden="true" />
          {t('kiosk:privacy.choice')}
        </li>
      </ul>
    </Page>
  );
}

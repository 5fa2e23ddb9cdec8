import { BookOpenText, MessageSquareText, ScrollText, SearchCheck, Ticket } from 'lucide-react';
import { newRequestId } from '#renderer/client/index.ts';
import { ChoiceCard } from '#renderer/ui/choice-card.tsx';
import { useWords } from '#renderer/ui/text/use-words.ts';
import { useKiosk } from '../session/kiosk-context.ts';
import styles from './home.module.css';

/** Four panels, 我要登记 twice as large, 先取号 beside it. */
export function Home() {
  const { t } = useWords('kiosk');
  const { dispatch } = useKiosk();
  return (
    <main className={styles.home}>
      <h1 className={styles.title}>{t('kiosk:home.title')}</h1>
      <div className={styles.panels}>
        <ChoiceCard
          look="kapok"
          picture={<MessageSquareText />}
          label={t('kiosk:home.checkIn')}
          note={t('kiosk:home.checkInHint')}
          onChoose={() => dispatch({ type: 'check-in-opened', requestId: newRequestId() })}
        />
        <ChoiceCard
          look="wash"
          picture={<Ticket />}
          label={t('kiosk:home.quick')}
          note={t('kiosk:home.quickHint')}
          onChoose={() => dispatch({ type: 'quick-opened', requestId: newRequestId() })}
        />
        <ChoiceCard
          picture={<SearchCheck />}
          label={t('kiosk:home.query')}
          onChoose={() => dispatch({ type: 'query-opened' })}
        />
        <ChoiceCard
          picture={<ScrollText />}
          label={t('kiosk:home.notices')}
          onChoose={() => dispatch({ type: 'shelf-opened', shelf: 'visitor-notice' })}
        />
        <ChoiceCard
          picture={<BookOpenText />}
          label={t('kiosk:home.policies')}
          onChoose={() => dispatch({ type: 'shelf-opened', shelf: 'policy' })}
        />
      </div>
    </main>
  );
}

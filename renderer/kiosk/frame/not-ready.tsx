import { useWords } from '#renderer/ui/text/use-words.ts';
import styles from './not-ready.module.css';

/** Instead of the kiosk: why it can't be used, or that it is still connecting (`null`). */
export function NotReady({ sentence }: { sentence: string | null }) {
  const { t } = useWords('kiosk');
  return (
    <main className={styles.page}>
      <div role="status">
        {sentence === null ? (
          <p>{t('common:connecting')}</p>
        ) : (
          <>
            <h1>{t('kiosk:frame.notReady')}</h1>
            <p>{t('kiosk:frame.notReadyHint')}</p>
            <p className={styles.why}>{sentence}</p>
          </>
        )}
      </div>
    </main>
  );
}

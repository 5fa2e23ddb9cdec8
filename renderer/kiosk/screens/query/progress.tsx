import { newRequestId } from '#renderer/client/index.ts';
import { Button } from '#renderer/ui/button.tsx';
import { useLanguage, useWords } from '#renderer/ui/text/use-words.ts';
import type { EpochMs } from '#shared/base/brand.ts';
import type { ProgressView } from '#shared/contract/visits.ts';
import { formatClock, formatDate, hallDayOf } from '#shared/domain/hall-day.ts';
import { Page } from '../../frame/page.tsx';
import { useKiosk } from '../../session/kiosk-context.ts';
import styles from './progress.module.css';

/** The course of the visitor's own matter in plain words, the latest step first. */
export function Progress({ view }: { view: ProgressView }) {
  const { t } = useWords('kiosk');
  const language = useLanguage();
  const { hall, dispatch } = useKiosk();
  const { timeZone } = hall.profile;
  const rate = () => dispatch({ type: 'rating-opened', requestId: newRequestId() });
  const read = () => dispatch({ type: 'reply-opened', requestId: newRequestId() });
  const open = view.rating.state === 'open';
  return (
    <Page
      title={t('kiosk:progress.title')}
      secondary={open && view.reply ? <Button onClick={rate}>{t('kiosk:progress.rate')}</Button> : null}
      primary={
        view.reply ? (
          <Button look="primary" onClick={read}>
            {t('kiosk:progress.reply')}
          </Button>
        ) : open ? (
          <Button look="primary" onClick={rate}>
            {t('kiosk:progress.rate')}
          </Button>
        ) : null
      }
    >
      <div className={styles.progress}>
        <div className={styles.standing}>
          <p className={styles.number}>{t('kiosk:progress.ticket', { number: view.ticketNumber })}</p>
          {view.registrationNumber !== null && (
            <p className={styles.registration}>
              {t('kiosk:progress.registration', { number: view.registrationNumber })}
            </p>
          )}
          <Standing view={view} />
        </div>
        {/* Focusable, because a long course scrolls and arrow keys must reach it. */}
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region (2026-11-22) */}
        <ol className={styles.steps} tabIndex={0} aria-label={t('kiosk:progress.title')}>
          {view.steps.toReversed().map((step) => (
            <li key={`${step.step}-${step.at}`}>
              <p className={styles.what}>
                {t(`kiosk:progress.steps.${step.step}`, {
                  organ: step.organ || t('kiosk:progress.someOrgan'),
                })}
              </p>
              <p className={styles.when}>
                {formatDate(hallDayOf(step.at as EpochMs, timeZone), language)}{' '}
                {formatClock(step.at as EpochMs, timeZone)}
              </p>
              {step.note !== '' && <p className={styles.note}>{step.note}</p>}
            </li>
          ))}
        </ol>
      </div>
    </Page>
  );
}

/** What the visitor has to do now, if anything. */
function Standing({ view }: { view: ProgressView }) {
  const { t } = useWords('kiosk');
  if (view.ticketState === 'waiting') {
    return (
      <p className={styles.now}>
        {view.ahead === 0 ? t('kiosk:progress.nextUp') : t('kiosk:progress.waiting', { count: view.ahead })}
      </p>
    );
  }
  if (view.ticketState === 'called') {
    return <p className={styles.now}>{t('kiosk:progress.called', { window: view.windowNumber })}</p>;
  }
  if (view.ticketState === 'missed') return <p className={styles.now}>{t('kiosk:progress.missed')}</p>;
  if (view.rating.state === 'not-yet') return <p>{t('kiosk:progress.rateLater')}</p>;
  if (view.rating.state === 'given') {
    return <p>{t('kiosk:progress.given', { grade: t(`kiosk:rate.grades.${view.rating.grade}`) })}</p>;
  }
  return null;
}

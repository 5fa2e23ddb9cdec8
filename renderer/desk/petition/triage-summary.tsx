import type { ReactNode } from 'react';
import { useWords } from '#renderer/ui/text/use-words.ts';
import type { Triage } from '#shared/domain/petitions.ts';

/** What was decided first, in one line and its reason. */
export function TriageSummary({ triage }: { triage: Triage }): ReactNode {
  const { t } = useWords('desk');
  return (
    <section className="triage-summary">
      <h2>{t('triage.decided')}</h2>
      <p>
        <strong>{t(`categories.${triage.category}.name`)}</strong> ·{' '}
        {t(`dispositions.${triage.disposition}.name`)}
        {triage.organ && ` → ${triage.organ}`}
      </p>
      {triage.accused && (
        <p>
          {t('triage.accused')}
          {t('colon')}
          {triage.accused}
        </p>
      )}
      {triage.reason && <p className="quiet as-written">{triage.reason}</p>}
    </section>
  );
}

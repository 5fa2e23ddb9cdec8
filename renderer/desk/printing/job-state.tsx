import { CircleAlert, CircleCheck, CircleHelp, Clock3 } from 'lucide-react';
import type { ReactNode } from 'react';
import { needsAnswer, printReasons } from '#renderer/desk/printing/print-reasons.ts';
import { useWords } from '#renderer/ui/text/use-words.ts';
import type { PrintJobState, PrintJobView } from '#shared/contract/printing.ts';

const shapes = {
  queued: { Icon: Clock3, tone: 'calm' },
  sending: { Icon: Clock3, tone: 'calm' },
  sent: { Icon: Clock3, tone: 'calm' },
  printed: { Icon: CircleCheck, tone: 'good' },
  failed: { Icon: CircleAlert, tone: 'bad' },
  unknown: { Icon: CircleHelp, tone: 'soon' },
} as const satisfies Record<PrintJobState, unknown>;

/** Where a print job stands, and why it did not come out, in words. */
export function JobState({ job }: { job: PrintJobView }): ReactNode {
  const { t } = useWords('desk');
  const { Icon, tone } = shapes[job.state];
  // Another paper took its place: it happened, but nobody has to be alarmed any more.
  const settled = job.state === 'failed' && !needsAnswer(job);
  const reason = printReasons.find((code) => code === job.reason);
  return (
    <div className={`job-state ${settled ? 'calm' : tone}`}>
      <span className="sign">
        <Icon size={16} aria-hidden />
        {t(`printing.states.${job.state}`)}
      </span>
      {job.state === 'unknown' && <span className="quiet">{t('printing.unknownHelp')}</span>}
      {job.reason !== '' && job.state !== 'printed' && (
        <span className="quiet">
          {reason ? t(`printing.reasons.${reason}`) : t('printing.otherReason', { reason: job.reason })}
        </span>
      )}
    </div>
  );
}

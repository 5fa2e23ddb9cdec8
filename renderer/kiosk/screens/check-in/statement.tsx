import { Button } from '#renderer/ui/button.tsx';
import { useWords } from '#renderer/ui/text/use-words.ts';
import { TextPage } from '../../frame/text-page.tsx';
import type { StepProps } from './check-in.tsx';

const longest = 500;

/** A few sentences, or that the visitor would rather say it at the window. */
export function Statement({ draft, step, onAnswer }: StepProps) {
  const { t } = useWords('kiosk');
  return (
    <TextPage
      title={t('kiosk:statement.title')}
      step={step}
      label={t('kiosk:statement.label')}
      hint={t('kiosk:statement.hint')}
      lines="several"
      initial={draft.statement}
      count={(used) => t('kiosk:statement.length', { used })}
      next={t('common:next')}
      secondary={
        <Button onClick={() => onAnswer({ statement: t('kiosk:statement.inPersonWords') })}>
          {t('kiosk:statement.inPerson')}
        </Button>
      }
      onNext={(statement) => {
        if (statement === '') return t('kiosk:statement.needed');
        if ([...statement].length > longest) return t('kiosk:statement.tooLong');
        onAnswer({ statement });
        return null;
      }}
    />
  );
}

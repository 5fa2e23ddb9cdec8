import { useWords } from '#renderer/ui/text/use-words.ts';
import { maskName, nameLength } from '#shared/domain/names.ts';
import { TextPage } from '../../frame/text-page.tsx';
import type { StepProps } from './check-in.tsx';

const longest = 70;

/** The visitor's name as on the document; rare characters and · are kept as typed. */
export function Name({ draft, step, onAnswer }: StepProps) {
  const { t } = useWords('kiosk');
  return (
    <TextPage
      title={t('kiosk:name.title')}
      step={step}
      label={t('kiosk:name.label')}
      hint={t('kiosk:name.hint')}
      lines="one"
      initial=""
      kept={
        draft.name === ''
          ? undefined
          : { masked: maskName(draft.name), hint: t('kiosk:documentNumber.sealed') }
      }
      next={t('common:next')}
      onKeep={() => onAnswer({})}
      onNext={(name) => {
        if (name === '') return t('kiosk:name.needed');
        if (nameLength(name) > longest) return t('kiosk:name.tooLong');
        onAnswer({ name });
        return null;
      }}
    />
  );
}

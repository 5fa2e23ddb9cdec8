import type { PadKeys } from '#renderer/ui/number-pad.tsx';
import { useLanguage, useWords } from '#renderer/ui/text/use-words.ts';
import type { HallDay } from '#shared/base/brand.ts';
import { sentenceOf } from '#shared/contract/refusals.ts';
import { maskDocument } from '#shared/domain/document-display.ts';
import { checkDocument } from '#shared/domain/identity-documents.ts';
import type { DocumentType } from '#shared/domain/people.ts';
import { PadPage } from '../../frame/pad-page.tsx';
import { useKiosk } from '../../session/kiosk-context.ts';
import type { StepProps } from './check-in.tsx';

/** Keys and groups by the formats of `shared/domain/identity-documents.ts`. */
const entry: Record<Exclude<DocumentType, 'none'>, { keys: PadKeys; groups: number[]; maximum: number }> = {
  'resident-id': { keys: 'digits-x', groups: [6, 8], maximum: 18 },
  'hong-kong-macao-taiwan-residence': { keys: 'digits-x', groups: [6, 8], maximum: 18 },
  'hong-kong-macao-permit': { keys: 'digits-hm', groups: [1, 4], maximum: 11 },
  'taiwan-permit': { keys: 'digits', groups: [4], maximum: 10 },
  'foreign-permanent-residence': { keys: 'letters', groups: [3, 4, 4], maximum: 18 },
  passport: { keys: 'letters', groups: [], maximum: 20 },
};

/** The document's number, told at once when a digit can't be right. */
export function DocumentNumber({ draft, step, onAnswer }: StepProps) {
  const { t } = useWords('kiosk');
  const language = useLanguage();
  const { hall } = useKiosk();
  const type = draft.documentType;
  if (type === null || type === 'none') return null;
  return (
    <PadPage
      key={type}
      title={t('kiosk:documentNumber.title')}
      step={step}
      label={t('kiosk:documentNumber.label', { document: t(`kiosk:documentType.names.${type}`) })}
      hint={t(`kiosk:documentNumber.examples.${type}`)}
      {...entry[type]}
      kept={
        draft.documentNumber === ''
          ? undefined
          : { masked: maskDocument(draft.documentNumber), hint: t('kiosk:documentNumber.sealed') }
      }
      next={t('common:next')}
      onKeep={() => onAnswer({})}
      onNext={(value) => {
        const checked = checkDocument({ type, number: value }, hall.day as HallDay);
        if (!checked.ok) return sentenceOf(checked.error, language);
        onAnswer({ documentNumber: checked.value.number });
        return null;
      }}
    />
  );
}

import { Button } from '#renderer/ui/button.tsx';
import { useWords } from '#renderer/ui/text/use-words.ts';
import { maskDocument } from '#shared/domain/document-display.ts';
import { PadPage } from '../../frame/pad-page.tsx';
import type { StepProps } from './check-in.tsx';

/** A telephone number, which may be skipped. */
export function Phone({ draft, step, onAnswer }: StepProps) {
  const { t } = useWords('kiosk');
  return (
    <PadPage
      title={t('kiosk:phone.title')}
      step={step}
      label={t('kiosk:phone.label')}
      hint={t('kiosk:phone.hint')}
      keys="digits"
      groups={[3, 4]}
      maximum={20}
      kept={
        draft.phone === ''
          ? undefined
          : { masked: maskDocument(draft.phone), hint: t('kiosk:documentNumber.sealed') }
      }
      next={t('common:next')}
      secondary={<Button onClick={() => onAnswer({ phone: '' })}>{t('common:skip')}</Button>}
      onKeep={() => onAnswer({})}
      onNext={(phone) => {
        if (!/^\+?\d{5,20}$/.test(phone)) return t('kiosk:phone.wrong');
        onAnswer({ phone });
        return null;
      }}
    />
  );
}

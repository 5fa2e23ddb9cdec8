import { ArrowLeft } from 'lucide-react';
import { useState } from 'react';
import { Button } from '#renderer/ui/button.tsx';
import { useWords } from '#renderer/ui/text/use-words.ts';
import { PartyPage } from '../../frame/party-page.tsx';
import type { StepProps } from './check-in.tsx';

/** How many came, the visitor included. */
export function Party({ draft, step, onAnswer }: StepProps) {
  const { t } = useWords('kiosk');
  const [exact, setExact] = useState(false);
  return (
    <PartyPage
      step={step}
      chosen={draft.partySize}
      exact={exact}
      next={t('common:next')}
      onMany={() => setExact(true)}
      left={
        exact ? (
          <Button icon={<ArrowLeft aria-hidden="true" />} onClick={() => setExact(false)}>
            {t('common:back')}
          </Button>
        ) : undefined
      }
      onAnswer={(partySize) => onAnswer({ partySize })}
    />
  );
}

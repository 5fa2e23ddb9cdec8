import { FileClock, MessagesSquare, Scale } from 'lucide-react';
import type { ReactNode } from 'react';
import { ChoiceCard } from '#renderer/ui/choice-card.tsx';
import { useLanguage, useWords } from '#renderer/ui/text/use-words.ts';
import { Cards } from '../../frame/cards.tsx';
import { Page } from '../../frame/page.tsx';
import { useKiosk } from '../../session/kiosk-context.ts';

/** Pictures by the ids of the standard services; a hall's own services get the first one. */
const pictures: Record<string, ReactNode> = {
  general: <MessagesSquare />,
  'follow-up': <FileClock />,
  legal: <Scale />,
};

/** 先取号, first question: which queue, with how many wait there. */
export function QuickService() {
  const { t } = useWords('kiosk');
  const language = useLanguage();
  const { hall, board, dispatch } = useKiosk();
  const waiting = (serviceId: string): string | undefined => {
    const count = board?.waiting.find((line) => line.serviceId === serviceId)?.count;
    if (count === undefined) return undefined;
    return count === 0 ? t('kiosk:quick.nobody') : t('kiosk:quick.waiting', { count });
  };
  return (
    <Page title={t('kiosk:quick.title')}>
      <Cards name={t('kiosk:quick.title')}>
        {hall.profile.services.map((service) => (
          <ChoiceCard
            key={service.id}
            picture={pictures[service.id] ?? <MessagesSquare />}
            label={language === 'en' ? service.name.en : service.name.zh}
            note={waiting(service.id)}
            onChoose={() => dispatch({ type: 'service-chosen', serviceId: service.id })}
          />
        ))}
      </Cards>
    </Page>
  );
}

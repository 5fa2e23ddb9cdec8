import { BookUser, Globe, House, IdCard, IdCardLanyard, TicketsPlane } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '#renderer/ui/button.tsx';
import { ChoiceCard } from '#renderer/ui/choice-card.tsx';
import { useWords } from '#renderer/ui/text/use-words.ts';
import type { DocumentType } from '#shared/domain/people.ts';
import { documentTypes } from '#shared/domain/people.ts';
import { Cards } from '../../frame/cards.tsx';
import { Page } from '../../frame/page.tsx';
import type { StepProps } from './check-in.tsx';

type Carried = Exclude<DocumentType, 'none'>;

const pictures: Record<Carried, ReactNode> = {
  'resident-id': <IdCard />,
  'hong-kong-macao-taiwan-residence': <House />,
  'hong-kong-macao-permit': <TicketsPlane />,
  'taiwan-permit': <BookUser />,
  'foreign-permanent-residence': <IdCardLanyard />,
  passport: <Globe />,
};
const carried = documentTypes.filter((type): type is Carried => type !== 'none');

/** Six kinds of document as cards; 没带证件 stands where other pages have 跳过. */
export function DocumentTypeChoice({ draft, step, onAnswer }: StepProps) {
  const { t } = useWords('kiosk');
  return (
    <Page
      title={t('kiosk:documentType.title')}
      step={step}
      secondary={
        <Button onClick={() => onAnswer({ documentType: 'none' })}>{t('kiosk:documentType.none')}</Button>
      }
    >
      <Cards name={t('kiosk:documentType.title')}>
        {carried.map((type) => (
          <ChoiceCard
            key={type}
            picture={pictures[type]}
            label={t(`kiosk:documentType.names.${type}`)}
            chosen={draft.documentType === type}
            onChoose={() => onAnswer({ documentType: type })}
          />
        ))}
      </Cards>
    </Page>
  );
}

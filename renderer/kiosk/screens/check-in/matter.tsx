import { BriefcaseBusiness, Ellipsis, HeartPulse, House, Landmark, Trees } from 'lucide-react';
import type { ReactNode } from 'react';
import { ChoiceCard } from '#renderer/ui/choice-card.tsx';
import { useWords } from '#renderer/ui/text/use-words.ts';
import { type MatterKind, matterKinds } from '#shared/domain/visits.ts';
import { Cards } from '../../frame/cards.tsx';
import { Page } from '../../frame/page.tsx';
import type { StepProps } from './check-in.tsx';

const pictures: Record<MatterKind, ReactNode> = {
  'work-pay': <BriefcaseBusiness />,
  'home-land': <House />,
  'daily-life': <HeartPulse />,
  'public-order': <Trees />,
  'complaint-official': <Landmark />,
  other: <Ellipsis />,
};

/** The kind of matter in plain words; the officer decides on the legal category later. */
export function Matter({ draft, step, onAnswer }: StepProps) {
  const { t } = useWords('kiosk');
  return (
    <Page title={t('kiosk:matter.title')} step={step}>
      <Cards name={t('kiosk:matter.title')}>
        {matterKinds.map((kind) => (
          <ChoiceCard
            key={kind}
            picture={pictures[kind]}
            label={t(`kiosk:matter.kinds.${kind}`)}
            chosen={draft.matterKind === kind}
            onChoose={() => onAnswer({ matterKind: kind })}
          />
        ))}
      </Cards>
    </Page>
  );
}

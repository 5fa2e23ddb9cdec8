import { Frown, Meh, Smile } from 'lucide-react';
import type { ReactNode } from 'react';
import { ChoiceCard } from '#renderer/ui/choice-card.tsx';
import { useWords } from '#renderer/ui/text/use-words.ts';
import { type RatingGrade, ratingGrades } from '#shared/domain/visits.ts';
import { Cards } from '../../frame/cards.tsx';
import { Page } from '../../frame/page.tsx';
import { useKiosk } from '../../session/kiosk-context.ts';

const pictures: Record<RatingGrade, ReactNode> = {
  satisfied: <Smile />,
  'mostly-satisfied': <Meh />,
  'not-satisfied': <Frown />,
};

/** Three grades. */
export function Rate() {
  const { t } = useWords('kiosk');
  const { dispatch } = useKiosk();
  return (
    <Page title={t('kiosk:rate.title')}>
      <Cards name={t('kiosk:rate.title')}>
        {ratingGrades.map((grade) => (
          <ChoiceCard
            key={grade}
            picture={pictures[grade]}
            label={t(`kiosk:rate.grades.${grade}`)}
            onChoose={() => dispatch({ type: 'grade-chosen', grade })}
          />
        ))}
      </Cards>
    </Page>
  );
}

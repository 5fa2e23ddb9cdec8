import { User, Users } from 'lucide-react';
import type { ReactNode } from 'react';
import { ChoiceCard } from '#renderer/ui/choice-card.tsx';
import { useWords } from '#renderer/ui/text/use-words.ts';
import { isBusy, type Submission } from '../session/use-submission.ts';
import { Cards } from './cards.tsx';
import { PadPage } from './pad-page.tsx';
import { Page } from './page.tsx';
import styles from './party-page.module.css';

const small = [1, 2, 3, 4, 5];

/** How many came: one to five by a card, more by keys. */
export function PartyPage(props: {
  step?: { step: number; steps: number } | undefined;
  chosen: number | null;
  exact: boolean;
  next: string;
  submission?: Submission;
  onMany(): void;
  /** Instead of the frame's 返回 where it has to lead back to the cards. */
  left?: ReactNode;
  onAnswer(partySize: number): void;
}) {
  const { t } = useWords('kiosk');
  const busy = isBusy(props.submission);
  if (props.exact) {
    return (
      <PadPage
        title={t('kiosk:party.exactTitle')}
        step={props.step}
        left={props.left}
        label={t('kiosk:party.exactLabel')}
        hint={t('kiosk:party.hint')}
        keys="digits"
        maximum={3}
        next={props.next}
        {...(props.submission ? { submission: props.submission } : {})}
        onNext={(value) => {
          const partySize = Number(value);
          if (!Number.isInteger(partySize) || partySize < 1 || partySize > 500) return t('kiosk:party.wrong');
          props.onAnswer(partySize);
          return null;
        }}
      />
    );
  }
  return (
    <Page title={t('kiosk:party.title')} step={props.step} hint={t('kiosk:party.hint')}>
      <Cards name={t('kiosk:party.title')} submission={props.submission}>
        {small.map((size) => (
          <ChoiceCard
            key={size}
            picture={<People count={size} />}
            label={t('kiosk:party.persons', { count: size })}
            chosen={props.chosen === size}
            busy={busy}
            onChoose={() => props.onAnswer(size)}
          />
        ))}
        <ChoiceCard
          picture={<Users />}
          label={t('kiosk:party.more')}
          chosen={props.chosen !== null && props.chosen > 5}
          busy={busy}
          onChoose={props.onMany}
        />
      </Cards>
    </Page>
  );
}

function People({ count }: { count: number }) {
  return (
    <span className={styles.people}>
      {small.slice(0, count).map((person) => (
        <User key={person} />
      ))}
    </span>
  );
}

import { assertNever } from '#shared/base/invariant.ts';
import { type CheckInDraft, stepsFor } from '../../session/check-in-steps.ts';
import { useKiosk } from '../../session/kiosk-context.ts';
import type { Place } from '../../session/session.ts';
import { Confirm } from './confirm.tsx';
import { DocumentNumber } from './document-number.tsx';
import { DocumentTypeChoice } from './document-type.tsx';
import { Matter } from './matter.tsx';
import { Name } from './name.tsx';
import { Party } from './party.tsx';
import { Phone } from './phone.tsx';
import { Privacy } from './privacy.tsx';
import { Statement } from './statement.tsx';

/** What each page of the check-in gets. */
export type StepProps = {
  draft: CheckInDraft;
  step: { step: number; steps: number };
  onAnswer(answer: Partial<CheckInDraft>): void;
};

/** 我要登记: one question a page. */
export function CheckIn({ place }: { place: Extract<Place, { at: 'check-in' }> }) {
  const { dispatch } = useKiosk();
  const steps = stepsFor(place.draft);
  const props: StepProps = {
    draft: place.draft,
    step: { step: steps.indexOf(place.step) + 1, steps: steps.length },
    onAnswer: (answer) => dispatch({ type: 'step-answered', answer }),
  };
  switch (place.step) {
    case 'privacy':
      return <Privacy {...props} />;
    case 'document-type':
      return <DocumentTypeChoice {...props} />;
    case 'document-number':
      return <DocumentNumber {...props} />;
    case 'name':
      return <Name {...props} />;
    case 'phone':
      return <Phone {...props} />;
    case 'party':
      return <Party {...props} />;
    case 'matter':
      return <Matter {...props} />;
    case 'statement':
      return <Statement {...props} />;
    case 'confirm':
      return <Confirm {...props} requestId={place.requestId} />;
    default:
      return assertNever(place.step);
  }
}

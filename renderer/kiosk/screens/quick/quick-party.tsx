import { useLanguage, useWords } from '#renderer/ui/text/use-words.ts';
import { PartyPage } from '../../frame/party-page.tsx';
import { useKiosk } from '../../session/kiosk-context.ts';
import type { Place } from '../../session/session.ts';
import { isBusy, useSubmission } from '../../session/use-submission.ts';

/** 先取号, second question: how many; a tap on a card takes the number. */
export function QuickParty({ place }: { place: Extract<Place, { at: 'quick-party' }> }) {
  const { t } = useWords('kiosk');
  const language = useLanguage();
  const { dispatch } = useKiosk();
  const { submission, submit } = useSubmission();
  const { requestId, serviceId } = place;
  return (
    <PartyPage
      chosen={null}
      exact={place.exact}
      next={isBusy(submission) ? t('kiosk:quick.sending') : t('kiosk:confirm.send')}
      submission={submission}
      onMany={() => dispatch({ type: 'many-came' })}
      onAnswer={(partySize) =>
        submit(
          (rpc, signal) => rpc.visits.takeTicket({ requestId, serviceId, partySize, language }, { signal }),
          (taken) => dispatch({ type: 'ticket-taken', requestId, taken }),
        )
      }
    />
  );
}

import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useHallClient } from '#renderer/client/index.ts';
import { useDesk } from '#renderer/desk/desk-context.tsx';
import { PetitionLines } from '#renderer/desk/petition/petition-lines.tsx';
import type { Who } from '#renderer/desk/record/registration-form.tsx';
import { useWords } from '#renderer/ui/text/use-words.ts';
import type { HallDay } from '#shared/base/brand.ts';
import type { PetitionLine } from '#shared/contract/petitions.ts';
import { checkDocument } from '#shared/domain/identity-documents.ts';

/** This person before: each earlier petition with why it is thought to be the same person. */
export function EarlierSide(props: {
  known: PetitionLine[];
  who: Who | null;
  /** The petition now looked at, which is not an earlier one. */
  except?: string;
}): ReactNode {
  const { t } = useWords('desk');
  const { lines: found, looking } = useEarlier(props.known, props.who);
  const lines = found.filter(({ id }) => id !== props.except);
  return (
    <section className="side-section" aria-busy={looking}>
      <h2>{t('side.earlier', { count: lines.length })}</h2>
      {lines.length === 0 ? (
        <p className="quiet">{t(props.except === undefined ? 'side.noEarlier' : 'side.noEarlierFound')}</p>
      ) : (
        <PetitionLines lines={lines} />
      )}
    </section>
  );
}

/** What the host found when the ticket was opened, and again for whom the officer is typing. */
export function useEarlier(
  known: PetitionLine[],
  who: Who | null,
): { lines: PetitionLine[]; looking: boolean } {
  const client = useHallClient();
  const { hall } = useDesk();
  // A number that is still wrong says nothing about who it is.
  const sure = who !== null && checkDocument(who.document, hall.day as HallDay).ok;
  const asked = who && { ...who, document: sure ? who.document : { type: 'none' as const, number: '' } };
  const phone = asked && /^[+\d\s()-]{5,}$/.test(asked.phone) ? asked.phone : '';
  const enabled = asked !== null && (asked.name.trim() !== '' || asked.document.number !== '');
  const answer = useQuery({
    queryKey: ['earlier', asked?.name, asked?.document, phone],
    queryFn: () =>
      client.rpc.petitions.earlier({
        name: asked?.name ?? '',
        document: asked?.document ?? { type: 'none', number: '' },
        phone,
      }),
    enabled,
    placeholderData: (before) => before,
  });
  return { lines: answer.data ?? known, looking: answer.isFetching };
}

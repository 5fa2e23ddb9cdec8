import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useHallClient } from '#renderer/client/index.ts';
import { useSync } from '#renderer/desk/frame/live-views.ts';
import type { LetterView } from '#shared/contract/letters.ts';
import type { PetitionView } from '#shared/contract/petitions.ts';
import type { LetterKind } from '#shared/domain/letters.ts';

/** A petition; asked again whenever the city has said something new. */
export function usePetition(petitionId: string, known?: PetitionView) {
  const client = useHallClient();
  const cursor = useSync().view?.cursor ?? '';
  return useQuery({
    queryKey: ['petition', petitionId, cursor],
    queryFn: () => client.rpc.petitions.get({ petitionId }),
    placeholderData: (before) => before ?? known,
  });
}

/** Letters of a petition and which may be issued now. */
export function useLetters(petitionId: string) {
  const client = useHallClient();
  const cursor = useSync().view?.cursor ?? '';
  return useQuery<{ letters: LetterView[]; mayIssue: LetterKind[] }>({
    queryKey: ['letters', petitionId, cursor],
    queryFn: () => client.rpc.letters.list({ petitionId }),
    placeholderData: keepPreviousData,
  });
}

/** Says that a petition has changed: it, its letters and the lists that show it are asked again. */
export function usePetitionChanged(): (petitionId: string) => void {
  const queries = useQueryClient();
  return (petitionId) => {
    void queries.invalidateQueries({ queryKey: ['petition', petitionId] });
    void queries.invalidateQueries({ queryKey: ['letters', petitionId] });
    void queries.invalidateQueries({ queryKey: ['earlier'] });
    void queries.invalidateQueries({ queryKey: ['search'] });
  };
}

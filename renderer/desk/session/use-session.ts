import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { refusalOf, useHallClient } from '#renderer/client/index.ts';
import { deskToken } from '#renderer/desk/session/desk-token.ts';
import type { SessionView, StaffView } from '#shared/contract/staff.ts';

/** Who sits at this screen, as far as it knows. */
export type Session =
  | { state: 'checking' }
  | { state: 'unreachable'; retry(): void }
  | { state: 'signed-out' }
  | { state: 'signed-in'; staff: StaffView; locked: boolean };

type Me = { staff: StaffView; locked: boolean } | null;
/** Where the answer of `staff.me` is kept; null means signed out. */
export const meKey = ['me'] as const;

/** The session of this window and the ways it changes. */
export function useSession(): {
  session: Session;
  begin(view: SessionView): void;
  setLocked(locked: boolean): void;
  end(): void;
  /** Asks the host again; being asked counts there as work. */
  refresh(): void;
} {
  const client = useHallClient();
  const queries = useQueryClient();
  const me = useQuery<Me>({
    queryKey: meKey,
    queryFn: async () => {
      if (deskToken.get() === null) return null;
      try {
        return await client.rpc.staff.me();
      } catch (error) {
        if (refusalOf(error)?.code !== 'sign-in-needed') throw error;
        deskToken.set(null);
        return null;
      }
    },
    staleTime: Number.POSITIVE_INFINITY,
  });
  const put = useCallback(
    (next: Me) => {
      queries.setQueryData<Me>(meKey, next);
      client.live.restart();
    },
    [client, queries],
  );

  return {
    session: sessionFrom(me.data, me.isError, () => void me.refetch()),
    begin(view) {
      deskToken.set(view.token);
      put({ staff: view.staff, locked: false });
    },
    setLocked(locked) {
      const now = queries.getQueryData<Me>(meKey);
      if (now) put({ ...now, locked });
    },
    end() {
      deskToken.set(null);
      put(null);
      // What the last person looked at must not be there for the next.
      queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'me' && queryKey[0] !== 'hall' });
    },
    refresh: () => void me.refetch(),
  };
}

function sessionFrom(me: Me | undefined, failed: boolean, retry: () => void): Session {
  if (me === undefined) return failed ? { state: 'unreachable', retry } : { state: 'checking' };
  return me === null ? { state: 'signed-out' } : { state: 'signed-in', ...me };
}

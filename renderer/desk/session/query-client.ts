import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { refusalOf } from '#renderer/client/index.ts';
import { meKey } from '#renderer/desk/session/use-session.ts';
import type { StaffView } from '#shared/contract/staff.ts';

/**
 * The desk's cache of answers. A host that has locked or ended the session says so on any call; then the
 * lock or the sign-in page comes up, with whatever was being typed kept underneath.
 */
export function createQueryClient(): QueryClient {
  const onError = (error: unknown): void => {
    const code = refusalOf(error)?.code;
    if (code === 'session-locked') {
      client.setQueryData<{ staff: StaffView; locked: boolean } | null>(meKey, (me) =>
        me ? { ...me, locked: true } : me,
      );
    }
    if (code === 'sign-in-needed') void client.invalidateQueries({ queryKey: meKey });
  };
  const client = new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      // The client waits for the line itself, and the host is there without an internet.
      queries: { networkMode: 'always', retry: false, refetchOnWindowFocus: false },
      mutations: { networkMode: 'always', retry: false },
    },
  });
  return client;
}

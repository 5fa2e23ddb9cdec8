import { useEffect, useState } from 'react';
import { useConnection, useHallClient } from '#renderer/client/index.ts';
import type { HallView } from '#shared/contract/hall.ts';

/** The hall as last told, and how far its clock is ahead of this machine's (ms). */
export type KnownHall = { view: HallView; clockAheadMs: number };

const refreshMs = 60_000;
const retryMs = 2000;

/** Keeps the hall's profile, notices and clock fresh; null until the host has answered for the first time. */
export function useHallView(): KnownHall | null {
  const { rpc } = useHallClient();
  const { state } = useConnection();
  const [known, setKnown] = useState<KnownHall | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a line that is back is a reason to ask again (2026-11-22)
  useEffect(() => {
    const leaving = new AbortController();
    let timer: ReturnType<typeof setTimeout>;
    const ask = async () => {
      try {
        const view = await rpc.hall.view(undefined, { signal: leaving.signal });
        if (leaving.signal.aborted) return;
        setKnown({ view, clockAheadMs: view.state === 'open' ? view.now - Date.now() : 0 });
        timer = setTimeout(ask, view.state === 'open' ? refreshMs : retryMs);
      } catch {
        // Not reached, or refused while starting: the frame shows the connection, this asks again.
        if (!leaving.signal.aborted) timer = setTimeout(ask, retryMs);
      }
    };
    void ask();
    return () => {
      leaving.abort();
      clearTimeout(timer);
    };
  }, [rpc, state]);
  return known;
}

import {
  createContext,
  type ReactNode,
  use,
  useCallback,
  useEffect,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import type { ConnectionState } from '#renderer/client/connection.ts';
import type { HallClient } from '#renderer/client/hall-client.ts';
import type { LiveSource, LiveState } from '#renderer/client/live-views.ts';
import { invariant } from '#shared/base/invariant.ts';

const HallClientContext = createContext<HallClient | null>(null);

/** Puts a client made by `createHallClient` at the disposal of all screens below. */
export function HallClientProvider(props: { client: HallClient; children: ReactNode }): ReactNode {
  return <HallClientContext value={props.client}>{props.children}</HallClientContext>;
}

/** The client of this screen. */
export function useHallClient(): HallClient {
  const client = use(HallClientContext);
  invariant(client, 'every screen stands inside a HallClientProvider');
  return client;
}

/**
 * A view kept up to date by the host. `key` names it: the same key shares one stream, so it must always
 * come with the same source. Opens the stream again after a lost line; the last good view stays.
 */
export function useLive<View>(key: string, source: LiveSource<View>): LiveState<View> {
  const { live } = useHallClient();
  const latest = useRef(source);
  latest.current = source;
  const subscribe = useCallback(
    (listener: () => void) => live.subscribe(key, (rpc, signal) => latest.current(rpc, signal), listener),
    [live, key],
  );
  // The key stands for one source, hence for one type of view.
  return useSyncExternalStore(subscribe, () => live.get(key)) as LiveState<View>;
}

/** Whether the host is on the line, and since when. */
export function useConnection(): ConnectionState {
  const { state } = useHallClient();
  return useSyncExternalStore(state.onChange, state.get);
}

/** This machine's time, told again every `everyMs`; for ages and countdowns on screen. */
export function useNow(everyMs: number): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return now;
}

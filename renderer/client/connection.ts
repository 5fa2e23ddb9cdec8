import ReconnectingWebSocket from 'partysocket/ws';

/** Whether this screen has the host on the line; `since` is epoch ms on this machine's clock. */
export type ConnectionState = { state: 'connecting' | 'open' | 'lost'; since: number };

/** The one WebSocket of a screen and its state, for `useConnection` and the waiting of calls. */
export type Connection = {
  /** partysocket types `readyState` as a number; it is one of the four of the standard. */
  socket: ReconnectingWebSocket & { readonly readyState: 0 | 1 | 2 | 3 };
  state(): ConnectionState;
  onChange(listener: () => void): () => void;
  /** Resolves true as soon as the line is open, false after `patienceMs` or when `signal` aborts. */
  whenOpen(patienceMs: number, signal?: AbortSignal): Promise<boolean>;
  close(): void;
};

/** Opens the line to the host and keeps it open: a first retry at once, then 0.3 s growing to 3 s. */
export function openConnection(url: string): Connection {
  const socket = new ReconnectingWebSocket(url, [], {
    minReconnectionDelay: 300,
    maxReconnectionDelay: 3000,
    reconnectionDelayGrowFactor: 1.5,
    connectionTimeout: 4000,
    // Waiting is done by `whenOpen`, so nothing is ever queued inside the socket and sent out of turn.
    maxEnqueuedMessages: 0,
  });
  let current: ConnectionState = { state: 'connecting', since: Date.now() };
  const listeners = new Set<() => void>();
  const become = (state: ConnectionState['state']): void => {
    if (current.state === state) return;
    current = { state, since: Date.now() };
    for (const listener of listeners) listener();
  };
  socket.addEventListener('open', () => become('open'));
  socket.addEventListener('close', () => {
    if (current.state === 'open') become('lost');
  });

  function onChange(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }

  return {
    socket: socket as Connection['socket'],
    state: () => current,
    onChange,
    whenOpen(patienceMs, signal) {
      if (current.state === 'open') return Promise.resolve(true);
      if (signal?.aborted) return Promise.resolve(false);
      return new Promise((resolve) => {
        const settle = (open: boolean): void => {
          clearTimeout(timer);
          stopListening();
          signal?.removeEventListener('abort', giveUp);
          resolve(open);
        };
        const giveUp = (): void => settle(false);
        const stopListening = onChange(() => {
          if (current.state === 'open') settle(true);
        });
        const timer = setTimeout(giveUp, patienceMs);
        signal?.addEventListener('abort', giveUp);
      });
    },
    close() {
      socket.close();
      listeners.clear();
    },
  };
}

import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/websocket';
import type { ContractRouterClient } from '@orpc/contract';
import { type Connection, type ConnectionState, openConnection } from '#renderer/client/connection.ts';
import { createLiveViews, type LiveViews } from '#renderer/client/live-views.ts';
import { noConnection } from '#renderer/client/no-connection.ts';
import { watchPulse } from '#renderer/client/pulse.ts';
import { refusalOf } from '#renderer/client/refusal-of.ts';
import type { Contract } from '#shared/contract/index.ts';
import type { Language } from '#shared/domain/people.ts';

/** Everything the host offers, as typed calls. */
export type HallRpc = ContractRouterClient<Contract>;

/** What a screen hands in: who is asking and in which language answers come. */
export type HallClientOptions = {
  token(): string | null;
  language(): Language;
  /** Gets a new token when there is none or the host no longer knows it; see `claimStation`. */
  renewToken?(rpc: HallRpc): Promise<void>;
  /** Defaults to `/ws` beside the page. */
  url?: string;
  /** How long a call waits for the line before it fails with `no-connection`; 6 s unless told. */
  patienceMs?: number;
};

/** A screen's door to the host. */
export type HallClient = {
  rpc: HallRpc;
  language(): Language;
  state: { get(): ConnectionState; onChange(listener: () => void): () => void };
  live: LiveViews;
  close(): void;
};

/** Calls that must work before there is a token. */
const needNoToken = new Set(['hall.view', 'hall.setUp', 'stations.claim', 'staff.signIn']);

/**
 * Connects a screen to its host. A call made while the line is down waits for it; a call whose answer
 * was lost is sent again once the line is back, which is safe because every act carries a `requestId`.
 */
export function createHallClient(options: HallClientOptions): HallClient {
  const connection = openConnection(options.url ?? besideThePage('/ws'));
  const patienceMs = options.patienceMs ?? 6000;
  let renewing: Promise<void> | null = null;
  const renew = (): Promise<void> => {
    renewing ??= (options.renewToken?.(rpc) ?? Promise.resolve()).finally(() => {
      renewing = null;
    });
    return renewing;
  };

  const link = new RPCLink<Record<never, never>>({
    websocket: connection.socket,
    headers: () => headersOf(options.token(), options.language()),
    interceptors: [
      async ({ next, path }) => {
        if (!options.renewToken || needNoToken.has(path.join('.'))) return next();
        if (options.token() === null) await renew();
        try {
          return await next();
        } catch (error) {
          const code = refusalOf(error)?.code;
          if (code !== 'station-not-paired' && code !== 'sign-in-needed') throw error;
          await renew();
          return next();
        }
      },
    ],
    clientInterceptors: [
      async ({ next, signal }) => sendPatiently(connection, next, patienceMs, options.language(), signal),
    ],
  });
  const rpc: HallRpc = createORPCClient(link);
  const stopPulse = watchPulse(connection, rpc);
  const live = createLiveViews(rpc);

  return {
    rpc,
    language: options.language,
    state: { get: connection.state, onChange: connection.onChange },
    live,
    close() {
      stopPulse();
      live.close();
      // The streams say goodbye in the next microtasks; the line must still be open then.
      setTimeout(connection.close, 0);
    },
  };
}

/** Waits for the line, sends, and sends again when the line broke before the answer came. */
async function sendPatiently<Answer>(
  connection: Connection,
  send: () => Promise<Answer>,
  patienceMs: number,
  language: Language,
  signal: AbortSignal | undefined,
): Promise<Answer> {
  for (let attempt = 1; ; attempt += 1) {
    const open = await connection.whenOpen(patienceMs, signal);
    signal?.throwIfAborted();
    if (!open) throw noConnection(language);
    try {
      return await send();
    } catch (error) {
      // A refusal arrives as an answer with a status; what is thrown here is a broken line.
      signal?.throwIfAborted();
      if (attempt === 3) throw noConnection(language, error);
    }
  }
}

function headersOf(token: string | null, language: Language): Record<string, string> {
  const headers: Record<string, string> = { 'accept-language': language };
  if (token !== null) headers.authorization = `Bearer ${token}`;
  return headers;
}

function besideThePage(path: string): string {
  const { protocol, host } = window.location;
  return `${protocol === 'https:' ? 'wss:' : 'ws:'}//${host}${path}`;
}

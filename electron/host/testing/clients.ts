import { once } from 'node:events';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/websocket';
import type { ContractRouterClient } from '@orpc/contract';
import { v7 } from 'uuid';
import type { Sessions } from '#host/staff/index.ts';
import { type MadeUpAccount, madeUpStaff } from '#host/testing/made-up-hall.ts';
import type { Contract } from '#shared/contract/index.ts';
import type { StationKind, StationView } from '#shared/contract/stations.ts';

/** The whole contract, typed, over a real WebSocket. */
export type HallClient = ContractRouterClient<Contract>;

/** An answer of `/api`. */
export type ApiAnswer = { status: number; body: unknown; text: string };

/** Ways to speak to a hall under test: typed over WebSocket, raw over `/api`. */
export function createClients(hall: { port: number; sessions: Sessions }) {
  const sockets: WebSocket[] = [];

  /** A typed client on a WebSocket of its own; `headers` go with every call. */
  async function connect(headers: Record<string, string> = {}): Promise<HallClient> {
    const socket = new WebSocket(`ws://127.0.0.1:${hall.port}/ws`);
    sockets.push(socket);
    await once(socket, 'open');
    // `ws` has the browser's interface; only the lib.dom name of its type differs.
    const link = new RPCLink({
      websocket: socket as unknown as globalThis.WebSocket,
      headers: () => headers,
    });
    return createORPCClient<HallClient>(link);
  }

  /** A session without the cost of a password check. */
  function tokenOf(account: MadeUpAccount): Promise<string> {
    const { passwordHash: _, ...view } = madeUpStaff[account];
    return hall.sessions.begin(view);
  }

  async function api(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<ApiAnswer> {
    const response = await fetch(`http://127.0.0.1:${hall.port}/api${path}`, {
      method,
      headers: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, body: parsed(text), text };
  }

  /** Claims a screen's place in the hall, as the screen itself does. */
  async function stationToken(kind: StationKind): Promise<string> {
    const { body } = await api('POST', '/stations/claim', { kind });
    return (body as StationView).token;
  }

  return {
    connect,
    tokenOf,
    stationToken,
    officer: async (account: MadeUpAccount, more: Record<string, string> = {}) =>
      connect({ authorization: `Bearer ${await tokenOf(account)}`, ...more }),
    screen: async (kind: StationKind) => connect({ authorization: `Bearer ${await stationToken(kind)}` }),
    /** One request under `/api`; `body` goes as JSON unless it is text already. */
    api,
    hangUp(): void {
      for (const socket of sockets) socket.close();
    },
  };
}

/** A fresh request id. */
export function newRequest(): string {
  return v7();
}

/** The code, sentence and data a call was refused with; throws when it was answered. */
export async function refusalOf(
  call: Promise<unknown>,
): Promise<{ code: string; status: number; message: string; data: unknown }> {
  try {
    await call;
  } catch (error) {
    const { code, status, message, data } = error as { [Key in 'code' | 'message']: string } & {
      status: number;
      data: unknown;
    };
    return { code, status, message, data };
  }
  throw new Error('The call was answered; a refusal was expected.');
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

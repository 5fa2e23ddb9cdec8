import { once } from 'node:events';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/websocket';
import type { ContractRouterClient } from '@orpc/contract';
import WebSocket from 'ws';
import type { Contract } from '#shared/contract/index.ts';
import type { SessionView } from '#shared/contract/staff.ts';
import type { StationKind, StationView } from '#shared/contract/stations.ts';

/** The whole contract, typed, on one WebSocket. */
export type HallRpc = ContractRouterClient<Contract>;

/** A screen on the line: its own socket, its own token. */
export type Screen = { rpc: HallRpc; token: string; close(): void };

/** The accounts of the demo hall that work at a window. */
export const officers = ['lin', 'zhou', 'he'] as const;
/** Every account of the demo hall has it. */
export const demoPassword = 'yingfang-demo';

/** Claims a place in the hall and opens the WebSocket of a screen. */
export async function openStation(port: number, kind: StationKind): Promise<Screen> {
  const { token } = await ask<StationView>(port, '/stations/claim', { kind });
  return openScreen(port, token);
}

/** Signs an officer in and opens the WebSocket of a desk. */
export async function openDesk(port: number, account: string): Promise<Screen> {
  return openScreen(port, await signIn(port, account));
}

/** The token of a new session. */
export async function signIn(port: number, account: string): Promise<string> {
  const session = await ask<SessionView>(port, '/staff/signIn', { account, password: demoPassword });
  return session.token;
}

/** The token of a new screen. */
export async function claimStation(port: number, kind: StationKind): Promise<string> {
  return (await ask<StationView>(port, '/stations/claim', { kind })).token;
}

async function openScreen(port: number, token: string): Promise<Screen> {
  const socket = new WebSocket(`ws://127.0.0.1:${port}/ws`, { perMessageDeflate: false });
  await once(socket, 'open');
  // `ws` has the browser's interface; only the lib.dom name of its type differs.
  const link = new RPCLink({
    websocket: socket as unknown as globalThis.WebSocket,
    headers: { authorization: `Bearer ${token}`, 'accept-language': 'zh-CN' },
  });
  return { rpc: createORPCClient<HallRpc>(link), token, close: () => socket.close() };
}

async function ask<Answer>(port: number, path: string, body: unknown): Promise<Answer> {
  const response = await fetch(`http://127.0.0.1:${port}/api${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
  return (await response.json()) as Answer;
}

import { v7 } from 'uuid';
import type { PetitionView } from '#shared/contract/petitions.ts';
import type { DeskTicket } from '#shared/contract/queue.ts';
import type { SessionView } from '#shared/contract/staff.ts';
import type { StationView } from '#shared/contract/stations.ts';

/** A door under `/api` that carries one token. Throws with the refusal's code when refused. */
export type ApiDoor = {
  get<Answer>(path: string): Promise<Answer>;
  /** Adds a fresh `requestId`. */
  act<Answer>(path: string, input?: object): Promise<Answer>;
  /** The PNG of a page of a paper. */
  picture(path: string): Promise<Buffer>;
};

/** What a refused call throws: the code is the message. */
export class Refused extends Error {
  readonly status: number;
  constructor(code: string, status: number) {
    super(code);
    this.status = status;
  }
}

/** Opens `/api` with a token. */
export function apiDoor(api: string, token: string): ApiDoor {
  async function call<Answer>(method: string, path: string, body?: object): Promise<Answer> {
    const response = await fetch(`${api}${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    const answer = (await response.json()) as Answer & { code?: string };
    if (!response.ok) throw new Refused(answer.code ?? 'no-code', response.status);
    return answer;
  }
  return {
    get: (path) => call('GET', path),
    act: (path, input = {}) => call('POST', path, { requestId: v7(), ...input }),
    async picture(path) {
      const response = await fetch(`${api}${path}`, { headers: { authorization: `Bearer ${token}` } });
      if (!response.ok) throw new Refused('no-picture', response.status);
      const image = (await response.formData()).get('image');
      if (!(image instanceof Blob)) throw new Error(`no picture at ${path}`);
      return Buffer.from(await image.arrayBuffer());
    },
  };
}

/** The door of a kiosk that has just claimed its place. */
export async function kioskDoor(api: string): Promise<ApiDoor> {
  const { token } = await apiDoor(api, '').act<StationView>('/stations/claim', { kind: 'kiosk' });
  return apiDoor(api, token);
}

/** The door of a person on duty. */
export async function staffDoor(api: string, account: string): Promise<ApiDoor> {
  const asked = { account, password: 'yingfang-demo' };
  const { token } = await apiDoor(api, '').act<SessionView>('/staff/signIn', asked);
  return apiDoor(api, token);
}

export type { DeskTicket, PetitionView };

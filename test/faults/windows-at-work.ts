import { setTimeout as pause } from 'node:timers/promises';
import { v7 } from 'uuid';
import type { LetterView } from '#shared/contract/letters.ts';
import type { PetitionView } from '#shared/contract/petitions.ts';
import type { DeskTicket, WindowView } from '#shared/contract/queue.ts';
import type { TakenTicket } from '#shared/contract/visits.ts';
import { aDay } from '#test/fixtures/a-day.ts';

/** One request with what came of it; `lost` when the line was cut before the answer. */
export type Act = {
  token: string;
  path: string;
  input: Record<string, unknown>;
  outcome: { answer: unknown } | 'lost' | { code: string };
};

/** Everything that was asked of a hall, in the order in which it was settled. */
export type Ledger = Act[];

/** The host is gone: whoever was at work stops. */
class LineCut extends Error {}

/** What the answered acts say must stand in the books. */
export type Promised = {
  tickets: Map<string, { number: string; state: string }>;
  petitions: Map<string, string>;
  letters: Map<string, string>;
  /** Papers that must have been queued for printing. */
  papers: Set<string>;
  calls: number;
};

const rank = { waiting: 0, called: 1, missed: 2, finished: 2 };

/** Sends one act and writes its outcome into the ledger. Throws `LineCut` when no answer came. */
export async function send(api: string, act: Omit<Act, 'outcome'>, ledger: Ledger): Promise<Act['outcome']> {
  const outcome = await outcomeOf(api, act);
  ledger.push({ ...act, outcome });
  if (outcome === 'lost') throw new LineCut();
  return outcome;
}

async function outcomeOf(api: string, act: Omit<Act, 'outcome'>): Promise<Act['outcome']> {
  try {
    const response = await fetch(`${api}${act.path}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${act.token}`, 'content-type': 'application/json' },
      body: JSON.stringify(act.input),
    });
    const answer = (await response.json()) as { code: string };
    return response.ok ? { answer } : { code: answer.code };
  } catch {
    // Cut before, within or after the answer: all the same to who waits for it.
    return 'lost';
  }
}

/** Two visitors at a time take tickets or check in, until the line is cut. */
export async function kioskAtWork(api: string, token: string, ledger: Ledger): Promise<void> {
  await untilCut(async () => {
    for (let place = 0; ; place += 2) {
      // Both are waited for: the loss of the second must be written down before anyone counts losses.
      const arrivals = await Promise.allSettled([place, place + 1].map((at) => arrive(at)));
      for (const arrival of arrivals) if (arrival.status === 'rejected') throw arrival.reason;
      await pause(25);
    }
  });
  async function arrive(place: number): Promise<void> {
    const { form, serviceId, way } = aDay[place % aDay.length] ?? raise();
    const { partySize, language } = form;
    const wish = way === 'check-in' ? { form } : { serviceId, partySize, language };
    const path = way === 'check-in' ? '/visits' : '/tickets';
    mustBeAnswered(await send(api, { token, path, input: { requestId: v7(), ...wish } }, ledger));
  }
}

/** An officer calls, registers, issues a receipt and finishes; every fourth visitor does not come. */
export async function officerAtWork(
  api: string,
  desk: { token: string; windowId: string },
  ledger: Ledger,
): Promise<void> {
  const act = async <Answer>(path: string, input: object = {}): Promise<Answer> => {
    const asked = { token: desk.token, path, input: { requestId: v7(), ...input } };
    return mustBeAnswered(await send(api, asked, ledger)) as Answer;
  };
  await untilCut(async () => {
    // Who stood here when the host went away is still here.
    const { ticket } = await act<WindowView>('/windows/take', { windowId: desk.windowId });
    if (ticket) await act('/queue/finish', { ticketId: ticket.id });
    for (let served = 0; ; served += 1) {
      const called = await callNext();
      if (!called) await pause(20);
      else if (served % 4 === 3) await act('/queue/miss', { ticketId: called.id });
      else await serve(called);
    }
  });
  async function callNext(): Promise<DeskTicket | null> {
    const asked = { token: desk.token, path: '/queue/callNext', input: { requestId: v7() } };
    const outcome = await send(api, asked, ledger);
    if (typeof outcome === 'object' && 'code' in outcome && outcome.code === 'nobody-waiting') return null;
    return mustBeAnswered(outcome) as DeskTicket;
  }
  async function serve(ticket: DeskTicket): Promise<void> {
    const { registration } = ordinary[Math.floor(ticket.arrivedAt) % ordinary.length] ?? raise();
    const petition = await act<PetitionView>('/petitions', { ticketId: ticket.id, registration });
    await act<LetterView>('/letters', { petitionId: petition.id, kind: 'registration-receipt' });
    await act('/queue/finish', { ticketId: ticket.id });
  }
}

/** What the hall has promised by its answers; of a ticket the furthest state it was told to be in. */
export function promisedBy(ledger: Ledger): Promised {
  const promised: Promised = {
    tickets: new Map(),
    petitions: new Map(),
    letters: new Map(),
    papers: new Set(),
    calls: 0,
  };
  const atLeast = (id: string, number: string, state: keyof typeof rank) => {
    const known = promised.tickets.get(id);
    const further = !known || rank[state] > rank[known.state as keyof typeof rank];
    if (further) promised.tickets.set(id, { number, state });
  };
  for (const { path, outcome } of ledger) {
    if (outcome === 'lost' || 'code' in outcome) continue;
    if (path === '/visits' || path === '/tickets') {
      const taken = outcome.answer as TakenTicket;
      atLeast(taken.ticketId, taken.number, 'waiting');
      promised.papers.add(taken.slipId);
    } else if (path.startsWith('/queue/')) {
      const ticket = outcome.answer as DeskTicket;
      atLeast(ticket.id, ticket.number, ticket.standing.state);
      if (path === '/queue/callNext') promised.calls += 1;
    } else if (path === '/petitions') {
      const petition = outcome.answer as PetitionView;
      promised.petitions.set(petition.id, petition.registrationNumber);
    } else if (path === '/letters') {
      const letter = outcome.answer as LetterView;
      promised.letters.set(letter.id, letter.documentNumber);
      promised.papers.add(letter.paperId);
    }
  }
  return promised;
}

/** Visitors whose matters any officer may register and read. */
const ordinary = aDay.filter(
  ({ triage, registration }) =>
    triage.category !== 'accusation' && registration.matterKind !== 'complaint-official',
);

async function untilCut(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof LineCut)) throw error;
  }
}

function mustBeAnswered(outcome: Act['outcome']): unknown {
  if (outcome === 'lost') throw new LineCut();
  if ('code' in outcome) throw new Error(`refused: ${outcome.code}`);
  return outcome.answer;
}

function raise(): never {
  throw new Error('the day has visitors');
}

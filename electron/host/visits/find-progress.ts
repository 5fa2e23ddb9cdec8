import { getHallProfile } from '#host/hall/index.ts';
import type { ReadTx } from '#host/platform/database.ts';
import { countAhead, findTicket } from '#host/queue/index.ts';
import type { Matter, VisitDeps } from '#host/visits/visit-deps.ts';
import { findVisitByQueryCode, type Visit } from '#host/visits/visit-store.ts';
import { ok, type Result, refused } from '#shared/base/result.ts';
import { type Refusal, refusal } from '#shared/contract/refusals.ts';
import type { ProgressStep, ProgressView } from '#shared/contract/visits.ts';
import { documentTail } from '#shared/domain/document-display.ts';
import type { PetitionId } from '#shared/domain/ids.ts';
import type { Ticket } from '#shared/domain/tickets.ts';

/** What a visitor types: the code of the slip, and the end of the document number where one is known. */
export type QueryKey = { queryCode: string; documentTail: string };

/** What was found under a key; `visit` is missing for petitions registered without a ticket. */
export type FoundVisit = { visit: Visit | undefined; matter: Matter | undefined; progress: ProgressView };

/** Finds the visitor's own matter. A wrong tail answers like a wrong code: neither is confirmed. */
export function findProgress(tx: ReadTx, deps: VisitDeps, key: QueryKey): Result<FoundVisit, Refusal> {
  const visit = findVisitByQueryCode(tx, key.queryCode);
  const matter = deps.findMatter(tx, { queryCode: key.queryCode, visitId: visit?.visitId ?? null });
  if (!visit && !matter) return refused(refusal('query-code-unknown'));
  const number = matter?.document.number || visit?.form?.document.number || '';
  if (number && !key.documentTail) return refused(refusal('query-tail-needed'));
  if (number && documentTail(number) !== key.documentTail) return refused(refusal('query-code-unknown'));
  const ticket = visit && findTicket(tx, visit.ticketId);
  return ok({ visit, matter, progress: progressOf(tx, { visit, matter, ticket }) });
}

/** Which petition a key opens, if it opens one. */
export function petitionOf(found: FoundVisit): PetitionId | undefined {
  return found.matter?.petitionId;
}

function progressOf(
  tx: ReadTx,
  known: { visit: Visit | undefined; matter: Matter | undefined; ticket: Ticket | undefined },
): ProgressView {
  const { visit, matter, ticket } = known;
  const standing = ticket?.standing;
  const windowId = standing && 'windowId' in standing ? standing.windowId : null;
  const window = getHallProfile(tx).windows.find(({ id }) => id === windowId);
  const finished = !standing || standing.state === 'finished';
  return {
    ticketNumber: ticket?.number ?? '',
    ticketState: standing?.state ?? 'finished',
    ahead: ticket ? countAhead(tx, ticket) : 0,
    windowNumber: window?.number ?? null,
    registrationNumber: matter?.registrationNumber ?? null,
    steps: [...visitSteps(visit, ticket), ...(matter?.steps ?? [])].sort((one, other) => one.at - other.at),
    reply: matter?.reply ?? null,
    rating: visit?.grade
      ? { state: 'given', grade: visit.grade }
      : { state: finished && visit ? 'open' : 'not-yet' },
  };
}

function visitSteps(visit: Visit | undefined, ticket: Ticket | undefined): ProgressStep[] {
  const steps: ProgressStep[] = [];
  if (visit) steps.push({ step: 'checked-in', at: visit.at, organ: '', note: '' });
  if (ticket?.standing.state === 'called')
    steps.push({ step: 'called', at: ticket.standing.calledAt, organ: '', note: '' });
  if (ticket?.standing.state === 'finished')
    steps.push({ step: 'finished', at: ticket.standing.finishedAt, organ: '', note: '' });
  return steps;
}

import { getHallProfile } from '#host/hall/index.ts';
import type { ReadTx, WriteTx } from '#host/platform/database.ts';
import { issueTicket } from '#host/queue/index.ts';
import type { VisitDeps } from '#host/visits/visit-deps.ts';
import { findVisitByQueryCode } from '#host/visits/visit-store.ts';
import type { HallDay } from '#shared/base/brand.ts';
import { ok, type Result, refused } from '#shared/base/result.ts';
import { type Refusal, refusal } from '#shared/contract/refusals.ts';
import type { TakenTicket } from '#shared/contract/visits.ts';
import type { NewEvent } from '#shared/domain/events.ts';
import { hallDayOf } from '#shared/domain/hall-day.ts';
import type { HallProfile } from '#shared/domain/hall-profile.ts';
import { checkDocument } from '#shared/domain/identity-documents.ts';
import type { PaperId, ServiceId, TicketId, VisitId } from '#shared/domain/ids.ts';
import type { Language } from '#shared/domain/people.ts';
import { makeQueryCode, queryCodeBytes } from '#shared/domain/query-code.ts';
import { secrecyOfMatter } from '#shared/domain/register-petition.ts';
import type { CheckInForm } from '#shared/domain/visits.ts';

/** An arrival: with the kiosk's form, or with no more than a service and a head count. */
export type Arrival =
  | { way: 'check-in'; form: CheckInForm }
  | { way: 'ticket-only'; serviceId: ServiceId; partySize: number; language: Language };

/** Where the arrival was made. */
export type At = { actorId: string; stationId: string };

/** Writes down an arrival, issues its ticket and puts the slip into the print queue: one transaction. */
export function beginVisit(
  tx: WriteTx,
  deps: VisitDeps,
  asked: Arrival,
  at: At,
): Result<TakenTicket, Refusal> {
  const profile = getHallProfile(tx);
  const arrivedAt = deps.clock.now();
  const checked = withCheckedDocument(asked, hallDayOf(arrivedAt, profile.timeZone));
  if (!checked.ok) return checked;
  const arrival = checked.value;
  const serviceId = arrival.way === 'check-in' ? firstService(profile) : arrival.serviceId;
  const partySize = arrival.way === 'check-in' ? arrival.form.partySize : arrival.partySize;
  const visitId = deps.ids.next<VisitId>();
  const ticketId = deps.ids.next<TicketId>();
  const issued = issueTicket(tx, { ticketId, visitId, serviceId, partySize, arrivedAt });
  if (!issued.ok) return issued;
  const queryCode = freshQueryCode(tx, deps);
  const { events, number, ahead } = issued.value;
  const visit = visitEvent(arrival, { visitId, ticketId, queryCode, partySize });
  deps.log.append(tx, [visit, ...events], { actor: at.actorId, station: at.stationId });
  const slipId = deps.ids.next<PaperId>();
  const facts = slipFacts(profile, arrival, { number, serviceId, ahead, issuedAt: arrivedAt, queryCode });
  deps.enqueueSlip(tx, { paperId: slipId, facts, createdBy: at.actorId });
  return ok({ ticketId, number, serviceId, ahead, issuedAt: arrivedAt, queryCode, slipId });
}

/** The arrival with its document as it is stored and compared, however it was typed. */
function withCheckedDocument(arrival: Arrival, today: HallDay): Result<Arrival, Refusal> {
  if (arrival.way === 'ticket-only') return ok(arrival);
  const document = checkDocument(arrival.form.document, today);
  if (!document.ok) return refused(refusal(document.error));
  return ok({ ...arrival, form: { ...arrival.form, document: document.value } });
}

function visitEvent(
  arrival: Arrival,
  ids: { visitId: VisitId; ticketId: TicketId; queryCode: string; partySize: number },
): NewEvent {
  const subject = `visit:${ids.visitId}` as const;
  const { visitId, ticketId, queryCode } = ids;
  return arrival.way === 'check-in'
    ? {
        subject,
        type: 'visit-checked-in',
        secrecy: secrecyOfMatter(arrival.form.matterKind, null),
        body: { visitId, ticketId, queryCode, form: arrival.form },
      }
    : { subject, type: 'visit-begun', secrecy: 'ordinary', body: ids };
}

function slipFacts(
  profile: HallProfile,
  arrival: Arrival,
  ticket: Pick<TakenTicket, 'number' | 'serviceId' | 'ahead' | 'queryCode'> & {
    issuedAt: ReturnType<VisitDeps['clock']['now']>;
  },
) {
  const language = arrival.way === 'check-in' ? arrival.form.language : arrival.language;
  const words = language === 'en' ? 'en' : 'zh';
  const service = profile.services.find(({ id }) => id === ticket.serviceId);
  const { number, ahead, issuedAt, queryCode } = ticket;
  return {
    hallName: profile.name[words],
    number,
    serviceName: service?.name[words] ?? '',
    ahead,
    issuedAt,
    queryCode,
    language,
    timeZone: profile.timeZone,
  };
}

function firstService(profile: HallProfile): ServiceId {
  return profile.services[0]?.id ?? ('' as ServiceId);
}

/** A thousand million codes for a few hundred thousand visits: now and then one is drawn again. */
function freshQueryCode(tx: ReadTx, deps: VisitDeps): string {
  for (;;) {
    const code = makeQueryCode(deps.randomBytes(queryCodeBytes));
    if (!findVisitByQueryCode(tx, code)) return code;
  }
}

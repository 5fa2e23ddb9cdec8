import type { EpochMs, HallDay } from '#shared/base/brand.ts';
import type { HallProfile } from '#shared/domain/hall-profile.ts';
import type {
  EventId,
  LetterId,
  PaperId,
  PetitionId,
  ServiceId,
  StaffId,
  TicketId,
  VisitId,
  WindowId,
} from '#shared/domain/ids.ts';
import type { LetterKind } from '#shared/domain/letters.ts';
import type { Registration, Triage } from '#shared/domain/petitions.ts';
import type { CheckInForm, RatingGrade } from '#shared/domain/visits.ts';

/** Who may read an event's body: everyone on duty, or only those cleared for accusations (art. 30). */
export type Secrecy = 'ordinary' | 'accusation';

/** Every event type and the body it carries. Past tense; bodies never change meaning, versions do. */
export type EventBodies = {
  'hall-set-up': { profile: HallProfile };
  'staff-added': { staffId: StaffId; account: string; name: string; roles: string[] };
  'visit-checked-in': { visitId: VisitId; ticketId: TicketId; form: CheckInForm; queryCode: string };
  'visit-begun': { visitId: VisitId; ticketId: TicketId; partySize: number; queryCode: string };
  'visit-rated': { visitId: VisitId; grade: RatingGrade; comment: string };
  'ticket-issued': {
    ticketId: TicketId;
    number: string;
    serial: number;
    day: HallDay;
    serviceId: ServiceId;
    visitId: VisitId;
    partySize: number;
    arrivedAt: EpochMs;
  };
  'ticket-called': { ticketId: TicketId; windowId: WindowId; staffId: StaffId };
  'ticket-recalled': { ticketId: TicketId; windowId: WindowId; times: number };
  'ticket-missed': { ticketId: TicketId; windowId: WindowId };
  'ticket-restored': { ticketId: TicketId };
  'ticket-transferred': {
    ticketId: TicketId;
    toServiceId: ServiceId;
    toWindowId: WindowId | null;
    reason: string;
  };
  'ticket-finished': { ticketId: TicketId; windowId: WindowId };
  'window-opened': { windowId: WindowId; staffId: StaffId };
  'window-closed': { windowId: WindowId; staffId: StaffId };
  'petition-registered': {
    petitionId: PetitionId;
    registrationNumber: string;
    serial: number;
    day: HallDay;
    visitId: VisitId | null;
    queryCode: string;
    registration: Registration;
  };
  'petition-triaged': { petitionId: PetitionId; triage: Triage };
  'letter-issued': {
    letterId: LetterId;
    paperId: PaperId;
    petitionId: PetitionId;
    kind: LetterKind;
    documentNumber: string;
    serial: number;
    year: number;
    /** The facts the letter states, frozen so that it can be composed again to the same words. */
    facts: Record<string, string>;
  };
  /** A visitor at a kiosk asks for a person. */
  'help-called': { stationId: string; calledAt: EpochMs };
  'help-answered': { stationId: string; calledAt: EpochMs; staffId: StaffId };
  /** City: an organ has accepted the matter (受理). */
  'matter-accepted': { petitionId: PetitionId; organ: string; note: string; at: EpochMs };
  /** City: the matter went on to another organ (转送). */
  'matter-transferred': { petitionId: PetitionId; organ: string; note: string; at: EpochMs };
  /** City: the organ's written reply (答复). */
  'reply-written': {
    petitionId: PetitionId;
    organ: string;
    documentNumber: string;
    text: string;
    at: EpochMs;
  };
};

export type EventType = keyof EventBodies;

/** An event not yet in the log: what a decision answers with. */
export type NewEvent<Type extends EventType = EventType> = {
  [T in Type]: { subject: `${string}:${string}`; type: T; secrecy: Secrecy; body: EventBodies[T] };
}[Type];

/** An event as it stands in the log; `hash` covers all other fields as RFC 8785 JSON. */
export type LoggedEvent = {
  seq: number;
  id: EventId;
  subject: string;
  type: string;
  version: number;
  at: EpochMs;
  actor: string;
  station: string;
  origin: 'hall' | 'city';
  secrecy: Secrecy;
  body: unknown;
  /** SHA-256 of the event before, 64 hex digits; 64 zeros for the first. */
  previous: string;
  hash: string;
};

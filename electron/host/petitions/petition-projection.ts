import type { Projection } from '#host/log/index.ts';
import {
  findState,
  insertCourseStep,
  insertPetition,
  insertReply,
  noteSerial,
  updateState,
  updateTriage,
} from '#host/petitions/petition-writes.ts';
import { insertSearchEntry } from '#host/petitions/search-store.ts';
import type { WriteTx } from '#host/platform/database.ts';
import type { EpochMs } from '#shared/base/brand.ts';
import type { EventBodies, LoggedEvent } from '#shared/domain/events.ts';
import { comparableName } from '#shared/domain/names.ts';
import { movesForward, type PetitionState } from '#shared/domain/petitions.ts';

type Logged<Type extends keyof EventBodies> = LoggedEvent & { body: EventBodies[Type] };
type Step = {
  petitionId: EventBodies['petition-triaged']['petitionId'];
  at: EpochMs;
  organ: string;
  note: string;
};

/**
 * Petitions, their course, replies and search index. City events may speak of petitions that this
 * hall does not have, come twice or late: they never throw and never move a state back.
 */
export const petitionProjection: Projection = {
  name: 'petitions',
  tables: ['petitions', 'petition_course', 'petition_replies', 'petition_serials', 'petition_search'],
  on: {
    'petition-registered': register,
    'petition-triaged': triage,
    'matter-accepted': (tx, event) => move(tx, event, 'accepted', event.body),
    'matter-transferred': (tx, event) => move(tx, event, 'with-organ', event.body),
    'reply-written': reply,
  },
};

function register(tx: WriteTx, event: Logged<'petition-registered'>): void {
  const { petitionId, registrationNumber, visitId, queryCode, registration, day, serial } = event.body;
  const { petitioner } = registration;
  insertPetition(tx, {
    row: event.seq,
    id: petitionId,
    registrationNumber,
    visitId,
    queryCode,
    registeredAt: event.at,
    registeredBy: event.actor.replace(/^staff:/, ''),
    state: 'registered',
    secrecy: event.secrecy,
    name: petitioner.name,
    nameKey: comparableName(petitioner.name),
    documentType: petitioner.document.type,
    documentNumber: petitioner.document.number,
    phone: petitioner.phone,
    address: petitioner.address,
    identityCheck: petitioner.identityCheck,
    request: registration.request,
    facts: registration.facts,
    reasons: registration.reasons,
    matterKind: registration.matterKind,
    personsPresent: registration.personsPresent,
    personsInvolved: registration.personsInvolved,
    representatives: JSON.stringify(registration.representatives),
  });
  insertSearchEntry(tx, event.seq, event.body);
  noteSerial(tx, day, serial);
}

function triage(tx: WriteTx, event: Logged<'petition-triaged'>): void {
  const { petitionId, triage: judgement } = event.body;
  // The course is read to the visitor: what was reasoned about an accusation stays in the triage.
  const note = event.secrecy === 'accusation' ? '' : judgement.reason;
  if (!move(tx, event, 'triaged', { petitionId, at: event.at, organ: judgement.organ, note })) return;
  updateTriage(tx, petitionId, judgement, event.secrecy);
}

function reply(tx: WriteTx, event: Logged<'reply-written'>): void {
  const { petitionId, organ, documentNumber, text, at } = event.body;
  if (!move(tx, event, 'replied', { petitionId, at, organ, note: documentNumber })) return;
  insertReply(tx, { seq: event.seq, petitionId, organ, documentNumber, text, at });
}

/** Adds the step and moves the state if that lies ahead; false when the petition is not known here. */
function move(tx: WriteTx, event: LoggedEvent, next: PetitionState, step: Step): boolean {
  const current = findState(tx, step.petitionId);
  if (current === undefined) return false;
  if (movesForward(current, next)) updateState(tx, step.petitionId, next);
  insertCourseStep(tx, { seq: event.seq, type: event.type, actor: event.actor, ...step });
  return true;
}

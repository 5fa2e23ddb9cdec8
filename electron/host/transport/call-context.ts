import { implement } from '@orpc/server';
import type { WriteTx } from '#host/platform/database.ts';
import type { Result } from '#shared/base/result.ts';
import { contract } from '#shared/contract/index.ts';
import { type Refusal, refusal } from '#shared/contract/refusals.ts';
import type { StaffView } from '#shared/contract/staff.ts';
import type { StationKind } from '#shared/contract/stations.ts';
import type { StationId } from '#shared/domain/ids.ts';
import type { Language } from '#shared/domain/people.ts';

/** Who is asking. */
export type Actor =
  | { kind: 'nobody' }
  | { kind: 'station'; stationId: StationId; stationKind: StationKind }
  | { kind: 'staff'; staff: StaffView; sessionId: string; locked: boolean };

/** What a procedure knows about one call. */
export type CallContext = {
  language: Language;
  actor: Actor;
  /** Written into events: `staff:<id>`, `station:<id>` or `nobody`. */
  actorId: string;
  /** The screen the call came from, as far as it says so. */
  stationId: string;
  /** True when the call came from the host's own machine. */
  fromThisMachine: boolean;
  /**
   * Runs `decide` in one write transaction and answers after the commit. A repeated `requestId`
   * gets the stored reply; a refusal undoes everything and becomes the wire error.
   */
  perform<T>(requestId: string, procedure: string, decide: (tx: WriteTx) => Result<T, Refusal>): Promise<T>;
};

/** An expected refusal on its way to the wire; only the transport turns it into a reply. */
export class RefusalError extends Error {
  readonly refusal: Refusal;
  constructor(refused: Refusal) {
    super(refused.code);
    this.name = 'RefusalError';
    this.refusal = refused;
  }
}

/** Ends the call with a refusal. */
export function refuse(code: Refusal['code'], words?: Refusal['words']): never {
  throw new RefusalError(refusal(code, words));
}

/** The value, or the refusal on its way to the wire. */
export function orRefuse<T>(result: Result<T, Refusal>): T {
  if (!result.ok) throw new RefusalError(result.error);
  return result.value;
}

/** The contract, ready to be implemented; every room's procedures start here. */
export const port = implement(contract).$context<CallContext>();

/** The person signed in, or a refusal. */
export function signedIn(context: CallContext): StaffView {
  if (context.actor.kind !== 'staff') refuse('sign-in-needed');
  if (context.actor.locked) refuse('session-locked');
  return context.actor.staff;
}

/** A kiosk, or a person on duty helping someone there; anyone else is refused. */
export function atKiosk(context: CallContext): Actor {
  if (context.actor.kind === 'station' && context.actor.stationKind === 'kiosk') return context.actor;
  if (context.actor.kind === 'nobody') refuse('station-not-paired');
  if (context.actor.kind === 'staff') signedIn(context);
  else refuse('not-permitted');
  return context.actor;
}

/** Any screen of the hall or person on duty. */
export function atAnyScreen(context: CallContext): Actor {
  if (context.actor.kind === 'nobody') refuse('station-not-paired');
  if (context.actor.kind === 'staff') signedIn(context);
  return context.actor;
}

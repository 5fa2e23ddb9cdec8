import type { Paper } from '#host/printing/paper-store.ts';
import type { CallContext } from '#host/transport/index.ts';
import type { EpochMs } from '#shared/base/brand.ts';
import { assertNever } from '#shared/base/invariant.ts';

/** A kiosk shows a visitor's own paper this long; then the next visitor may stand there. */
export const kioskShowsForMs = 5 * 60_000;

/** What decides: whom the paper concerns, who had it made, and when this caller last asked for a print of it. */
type Shown = Pick<Paper, 'secrecy' | 'createdBy'> & { askedAt: EpochMs | null };

/**
 * Whether this caller may see a paper. People on duty may, but papers of an accusation only with
 * clearance or when they made them (art. 30); a kiosk only what was asked for there, for five minutes.
 */
export function mayShow(
  { actor, actorId }: Pick<CallContext, 'actor' | 'actorId'>,
  paper: Shown,
  now: EpochMs,
): boolean {
  switch (actor.kind) {
    case 'nobody':
      return false;
    case 'staff':
      return paper.secrecy === 'ordinary' || actor.staff.mayReadAccusations || paper.createdBy === actorId;
    case 'station':
      return (
        actor.stationKind === 'kiosk' && paper.askedAt !== null && now - paper.askedAt <= kioskShowsForMs
      );
    default:
      return assertNever(actor);
  }
}

import type { WriteTx } from '#host/platform/database.ts';
import type { At } from '#host/visits/begin-visit.ts';
import { findProgress, type QueryKey } from '#host/visits/find-progress.ts';
import type { VisitDeps } from '#host/visits/visit-deps.ts';
import { ok, type Result, refused } from '#shared/base/result.ts';
import { type Refusal, refusal } from '#shared/contract/refusals.ts';
import type { RatingGrade } from '#shared/domain/visits.ts';

/** Rates a finished visit, once (art. 21: the petitioner can query and rate). */
export function rateVisit(
  tx: WriteTx,
  deps: VisitDeps,
  rating: QueryKey & { grade: RatingGrade; comment: string },
  at: At,
): Result<{ rated: true }, Refusal> {
  const found = findProgress(tx, deps, rating);
  if (!found.ok) return found;
  const { visit, progress } = found.value;
  if (!visit || progress.rating.state === 'not-yet') return refused(refusal('visit-not-finished'));
  if (progress.rating.state === 'given') return refused(refusal('visit-already-rated'));
  const body = { visitId: visit.visitId, grade: rating.grade, comment: rating.comment };
  deps.log.append(
    tx,
    [{ subject: `visit:${visit.visitId}`, type: 'visit-rated', secrecy: 'ordinary', body }],
    { actor: at.actorId, station: at.stationId },
  );
  return ok({ rated: true });
}

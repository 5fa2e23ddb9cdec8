import { v7 } from 'uuid';
import { ok, type Result, refused } from '#shared/base/result.ts';
import { cityEventBodies } from '#shared/contract/municipal/city-events.ts';
import type { CityEvent } from '#shared/contract/municipal/wire.ts';
import { insertCityEvent } from '#test/municipal-server/changes/city-event-store.ts';
import { findPetition, updateStanding } from '#test/municipal-server/handling/petition-queries.ts';
import {
  type PetitionStep,
  stateAfter,
  stepAllowed,
} from '#test/municipal-server/handling/petition-steps.ts';
import { sentinels } from '#test/municipal-server/sentinels.ts';
import { holdHall } from '#test/municipal-server/store/hall-store.ts';
import type { CityStore } from '#test/municipal-server/store/query.ts';

/** What the clerk typed; the fields a step does not have are not looked at. */
export type StepForm = { organ: string; note: string; documentNumber: string; text: string };

/** Why a step was not taken; `fields` are those to fill in again. */
export type StepRefusal =
  | { code: 'petition-unknown' }
  | { code: 'state-changed' }
  | { code: 'form-incomplete'; fields: string[] };

const eventTypes = {
  accept: 'matter-accepted',
  transfer: 'matter-transferred',
  reply: 'reply-written',
} as const;

/** Takes a step and writes the event that tells the hall of it, in one transaction. */
export async function takeStep(
  deps: { store: CityStore; now(): number },
  where: { hall: string; petitionId: string; step: PetitionStep; actor: string },
  form: StepForm,
): Promise<Result<CityEvent['type'], StepRefusal>> {
  const { hall, petitionId, step, actor } = where;
  const at = deps.now();
  const type = eventTypes[step];
  const body = cityEventBodies[type].safeParse({ ...form, petitionId, at });
  if (!body.success) {
    return refused({
      code: 'form-incomplete',
      fields: body.error.issues.map((issue) => String(issue.path[0])),
    });
  }
  return deps.store.transaction(async (tx) => {
    await holdHall(tx, hall);
    const petition = await findPetition(tx, hall, petitionId);
    if (!petition) return refused({ code: 'petition-unknown' });
    if (!stepAllowed(step, petition.state)) return refused({ code: 'state-changed' });
    const event = provoked(step, body.data.organ) ?? { type, body: body.data };
    await insertCityEvent(tx, hall, { id: v7(), petitionId, version: 1, at, actor, ...event });
    await updateStanding(tx, hall, petitionId, { state: stateAfter[step], organ: body.data.organ });
    return ok(event.type);
  });
}

/** The event that a sentinel organ asks for instead of the right one. */
function provoked(step: PetitionStep, organ: string): Pick<CityEvent, 'type' | 'body'> | null {
  if (step !== 'accept') return null;
  if (organ === sentinels.futureEvent) return { type: 'matter-reviewed', body: { organ, outcome: 'upheld' } };
  if (organ === sentinels.brokenEvent) return { type: 'matter-accepted', body: { organ } };
  return null;
}

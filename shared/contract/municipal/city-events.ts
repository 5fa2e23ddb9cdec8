import { z } from 'zod';
import type { EpochMs } from '#shared/base/brand.ts';
import { id, line, optionalParagraphs, paragraphs } from '#shared/contract/text.ts';
import type { PetitionId } from '#shared/domain/ids.ts';

const at = z
  .number()
  .int()
  .positive()
  .transform((value) => value as EpochMs);
const step = z.object({ petitionId: id<PetitionId>(), organ: line(60), note: optionalParagraphs(500), at });

/** Bodies of the city events of protocol 1, as the city writes them and the hall checks them. */
export const cityEventBodies = {
  'matter-accepted': step,
  'matter-transferred': step,
  'reply-written': z.object({
    petitionId: id<PetitionId>(),
    organ: line(60),
    documentNumber: line(60),
    text: paragraphs(8000),
    at,
  }),
} as const;

export type CityEventType = keyof typeof cityEventBodies;

/** Whether this program knows what to do with a city event of that type and version. */
export function isKnownCityEvent(type: string, version: number): type is CityEventType {
  return version === 1 && Object.hasOwn(cityEventBodies, type);
}

import { hallProjection } from '#host/hall/index.ts';
import { letterProjection } from '#host/letters/index.ts';
import type { Projection } from '#host/log/index.ts';
import { petitionProjection } from '#host/petitions/index.ts';
import { ticketProjection, windowProjection } from '#host/queue/index.ts';
import { visitProjection } from '#host/visits/index.ts';

/** Every table that is made from the log, in the order in which events reach them. */
export const projections: readonly Projection[] = [
  hallProjection,
  ticketProjection,
  windowProjection,
  visitProjection,
  petitionProjection,
  letterProjection,
];

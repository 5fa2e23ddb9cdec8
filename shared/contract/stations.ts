import { oc } from '@orpc/contract';
import { z } from 'zod';
import { choice } from '#shared/contract/text.ts';
import type { StationId } from '#shared/domain/ids.ts';

export const stationKinds = ['kiosk', 'board'] as const;
export type StationKind = (typeof stationKinds)[number];

/** A screen and its token; the token goes into `Authorization: Bearer …`. */
export type StationView = { id: StationId; kind: StationKind; token: string };

export const stations = {
  claim: oc
    .route({
      method: 'POST',
      path: '/stations/claim',
      summary: 'Become a screen of this hall (only from the host’s own machine)',
    })
    .input(z.object({ kind: choice(stationKinds) }))
    .output(z.custom<StationView>()),
};

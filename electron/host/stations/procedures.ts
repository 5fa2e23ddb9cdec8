import { randomBytes } from 'node:crypto';
import type { Clock } from '#host/platform/clock.ts';
import type { HallDatabase } from '#host/platform/database.ts';
import { hashToken } from '#host/staff/index.ts';
import { countStations, insertStation } from '#host/stations/station-store.ts';
import { port, refuse } from '#host/transport/index.ts';
import type { StationView } from '#shared/contract/stations.ts';
import type { StationId } from '#shared/domain/ids.ts';

/** Which screen is which. */
export function stationProcedures(deps: { database: HallDatabase; clock: Clock }) {
  return {
    claim: port.stations.claim.handler(async ({ input, context }): Promise<StationView> => {
      // Screens elsewhere on the network need pairing; the host's own machine is trusted for a trial.
      if (!context.fromThisMachine) refuse('station-not-paired');
      const token = randomBytes(32).toString('base64url');
      const id = await deps.database.write((tx) => {
        const next = `${input.kind}-${countStations(tx, input.kind) + 1}` as StationId;
        insertStation(tx, {
          id: next,
          kind: input.kind,
          tokenHash: hashToken(token),
          claimedAt: deps.clock.now(),
        });
        return next;
      });
      return { id, kind: input.kind, token };
    }),
  };
}

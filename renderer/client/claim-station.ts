import type { HallRpc } from '#renderer/client/hall-client.ts';
import type { StationKind } from '#shared/contract/stations.ts';

/**
 * Makes this screen a station of the hall; spread the answer into `createHallClient`. The token is
 * remembered per kind in this browser and claimed again when the host no longer knows it.
 */
export function claimStation(
  kind: StationKind,
  memory: Pick<Storage, 'getItem' | 'setItem'> = window.localStorage,
): { token(): string | null; renewToken(rpc: HallRpc): Promise<void> } {
  const key = `yingfang.station.${kind}`;
  return {
    token: () => memory.getItem(key),
    async renewToken(rpc) {
      const station = await rpc.stations.claim({ kind });
      memory.setItem(key, station.token);
    },
  };
}

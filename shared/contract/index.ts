import { hall } from '#shared/contract/hall.ts';
import { letters } from '#shared/contract/letters.ts';
import { petitions } from '#shared/contract/petitions.ts';
import { printing } from '#shared/contract/printing.ts';
import { queue } from '#shared/contract/queue.ts';
import { staff } from '#shared/contract/staff.ts';
import { stations } from '#shared/contract/stations.ts';
import { sync } from '#shared/contract/sync.ts';
import { visits } from '#shared/contract/visits.ts';

/** Everything a screen or an integrator may ask of the host, one definition for WebSocket and `/api`. */
export const contract = { hall, staff, stations, visits, queue, petitions, letters, printing, sync };
export type Contract = typeof contract;

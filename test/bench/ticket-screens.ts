import { randomUUID } from 'node:crypto';
import type { TakenTicket } from '#shared/contract/visits.ts';
import type { ServiceId } from '#shared/domain/ids.ts';
import { openApiLine } from '#test/bench/api-line.ts';
import { claimStation, openStation } from '#test/bench/screens.ts';

/** How a screen speaks to the host. */
export type Way = 'WebSocket' | '/api';

/** A kiosk that takes tickets; `takeTicket` may be called again before the last is answered. */
export type TicketScreen = { takeTicket(): Promise<TakenTicket>; close(): void };

const services = ['general', 'follow-up', 'legal'] as ServiceId[];

/** Opens a kiosk of its own, with one WebSocket or as many HTTP connections as it has requests in flight. */
export async function openTicketScreen(port: number, way: Way, inFlight: number): Promise<TicketScreen> {
  let taps = 0;
  /** A new visitor each time, a service in turn, a request id as the screens make it. */
  const wish = () => {
    taps += 1;
    const serviceId = services[taps % services.length] ?? ('general' as ServiceId);
    return { requestId: randomUUID(), serviceId, partySize: 1, language: 'zh-CN' as const };
  };
  if (way === 'WebSocket') {
    const screen = await openStation(port, 'kiosk');
    return { takeTicket: () => screen.rpc.visits.takeTicket(wish()), close: screen.close };
  }
  const line = openApiLine(port, await claimStation(port, 'kiosk'), inFlight);
  return { takeTicket: () => line.post<TakenTicket>('/tickets', wish()), close: line.close };
}

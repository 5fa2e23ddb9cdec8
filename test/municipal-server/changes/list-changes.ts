import { ok, type Result, refused } from '#shared/base/result.ts';
import type { CityRefusalCode } from '#shared/contract/municipal/protocol.ts';
import type { Changes } from '#shared/contract/municipal/wire.ts';
import { listCityEvents } from '#test/municipal-server/changes/city-event-store.ts';
import { getHall } from '#test/municipal-server/store/hall-store.ts';
import type { Query } from '#test/municipal-server/store/query.ts';

/** The city's events after a cursor; an empty cursor begins at the first. Asking again answers the same. */
export async function listChanges(
  query: Query,
  hallCode: string,
  after: string,
  limit: number,
): Promise<Result<Changes, CityRefusalCode>> {
  const position = /^\d{0,15}$/.test(after) ? Number(after) : Number.NaN;
  const hall = await getHall(query, hallCode);
  // A cursor past the end was given out by a city that has since lost events: better said than silent.
  if (!(position <= hall.lastPosition)) return refused('cursor-unknown');
  const rows = await listCityEvents(query, hallCode, position, limit + 1);
  const events = rows.slice(0, limit).map(({ position: at, actor: _actor, ...event }) => ({
    ...event,
    cursor: String(at),
  }));
  return ok({ events, cursor: events.at(-1)?.cursor ?? after, more: rows.length > limit });
}

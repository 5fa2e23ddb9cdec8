import { join } from 'node:path';
import { openHallReader } from '#host/platform/database.ts';
import { readOrMakeHallKey } from '#host/platform/hall-key.ts';

/** What stands on disk of a hall's tickets. */
export type CommittedTickets = {
  tickets: number;
  /** Numbers that two tickets of one day share: must be 0. */
  twice: number;
  /** `ticket-issued` events in the log. */
  events: number;
  /** Bytes of the whole database, indexes included. */
  bytes: number;
};

/** Counts through a connection of its own, which sees what was committed and nothing else. */
export function countCommitted(folder: string): CommittedTickets {
  const reader = openHallReader({ path: join(folder, 'hall.db'), key: readOrMakeHallKey(folder) });
  try {
    return reader.read(({ raw }) => {
      const number = (query: string) => Number(raw.prepare(query).pluck().get());
      return {
        tickets: number('SELECT count(*) FROM tickets'),
        twice: number('SELECT count(*) - count(DISTINCT day || number) FROM tickets'),
        events: number("SELECT count(*) FROM events WHERE type = 'ticket-issued'"),
        bytes: number('PRAGMA page_count') * number('PRAGMA page_size'),
      };
    });
  } finally {
    reader.close();
  }
}

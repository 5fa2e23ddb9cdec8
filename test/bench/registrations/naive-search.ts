import { join } from 'node:path';
import { openHallReader } from '#host/platform/database.ts';
import { readOrMakeHallKey } from '#host/platform/hall-key.ts';

/** The newest rows in which any column has the words: what one would write without an index of one's own. */
const query = `
  SELECT row, id, registration_number, name, matter_kind, request, registered_at, state FROM petitions
  WHERE name LIKE @like OR registration_number LIKE @like OR document_number LIKE @like
     OR request LIKE @like OR facts LIKE @like OR reasons LIKE @like
  ORDER BY row DESC LIMIT 21`;

/** Runs each text as `LIKE '%…%'` over the same table, in the bench's own process; ms each. */
export function measureNaiveSearch(folder: string, texts: readonly string[]): number[] {
  const reader = openHallReader({ path: join(folder, 'hall.db'), key: readOrMakeHallKey(folder) });
  try {
    return reader.read(({ raw }) => {
      const statement = raw.prepare(query);
      return texts.map((text) => {
        const started = performance.now();
        statement.all({ like: `%${text}%` });
        return performance.now() - started;
      });
    });
  } finally {
    reader.close();
  }
}

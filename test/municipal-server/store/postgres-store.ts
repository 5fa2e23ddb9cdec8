import pg from 'pg';
import type { CityStore, Query } from '#test/municipal-server/store/query.ts';

const bigintType = 20;

/** Opens a PostgreSQL database by its URL; up to ten connections. */
export async function openPostgresStore(url: string): Promise<CityStore> {
  const types = new pg.TypeOverrides();
  // Positions and times are far below 2^53, so numbers are exact and easier to compare than strings.
  types.setTypeParser(bigintType, Number);
  const pool = new pg.Pool({ connectionString: url, max: 10, types });
  await pool.query('SELECT 1');
  return {
    kind: 'postgresql',
    ...asQuery(pool),
    async transaction(work) {
      const client = await pool.connect();
      try {
        await client.query('BEGIN');
        const value = await work(asQuery(client));
        await client.query('COMMIT');
        return value;
      } catch (error) {
        await client.query('ROLLBACK');
        throw error;
      } finally {
        client.release();
      }
    },
    close: () => pool.end(),
  };
}

function asQuery(connection: Pick<pg.Pool, 'query'> | pg.PoolClient): Query {
  return {
    rows: async <Row>(text: string, values: readonly unknown[] = []) =>
      (await connection.query(text, [...values])).rows as Row[],
  };
}

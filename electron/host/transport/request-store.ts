import { eq, lt, sql } from 'drizzle-orm';
import { type ReadTx, statement, type WriteTx } from '#host/platform/database.ts';
import { requests } from '#host/transport/request-table.ts';
import type { EpochMs } from '#shared/base/brand.ts';

const insert = statement((orm) =>
  orm
    .insert(requests)
    .values({
      requestId: sql.placeholder('requestId'),
      procedure: sql.placeholder('procedure'),
      actor: sql.placeholder('actor'),
      reply: sql.placeholder('reply'),
      at: sql.placeholder('at'),
    })
    .prepare(),
);
const select = statement((orm) =>
  orm
    .select()
    .from(requests)
    .where(eq(requests.requestId, sql.placeholder('requestId')))
    .prepare(),
);
const forget = statement((orm) =>
  orm
    .delete(requests)
    .where(lt(requests.at, sql.placeholder('before')))
    .prepare(),
);

/** A request carried out before, with its reply as JSON. */
export function findRequest(tx: ReadTx, requestId: string): typeof requests.$inferSelect | undefined {
  return select(tx).get({ requestId });
}

/** Remembers a reply, in the transaction of the act itself. */
export function insertRequest(tx: WriteTx, request: typeof requests.$inferInsert): void {
  insert(tx).run(request);
}

/** Drops replies older than `before`: nobody repeats a tap after days. */
export function forgetRequestsBefore(tx: WriteTx, before: EpochMs): void {
  forget(tx).run({ before });
}

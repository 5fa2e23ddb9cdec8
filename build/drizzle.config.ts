import { defineConfig } from 'drizzle-kit';

/**
 * `npm run migrations -- --name WHAT` writes the next migration from the rooms' `*-table.ts` files. Make its
 * tables STRICT by hand; what the builder has no words for (FTS5) is added with `--custom`. A migration that
 * has been released is never changed.
 */
export default defineConfig({
  dialect: 'sqlite',
  schema: './electron/host/*/*-table.ts',
  out: './electron/host/platform/migrations',
});

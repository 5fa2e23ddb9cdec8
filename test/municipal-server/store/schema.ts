import type { CityStore } from '#test/municipal-server/store/query.ts';

/**
 * Times are epoch ms. `json`, not `jsonb`: it keeps an event as it came, escaped NUL included.
 * `halls.acknowledged_*` is how far the hall's log is had; `last_position` counts the city's events for it.
 */
const statements = [
  `CREATE TABLE IF NOT EXISTS halls (
    code text PRIMARY KEY, name text NOT NULL, token_hash text NOT NULL,
    acknowledged_through bigint NOT NULL DEFAULT 0, acknowledged_hash text NOT NULL,
    last_position bigint NOT NULL DEFAULT 0)`,
  `CREATE TABLE IF NOT EXISTS events (
    hall text NOT NULL REFERENCES halls, seq bigint NOT NULL, hash text NOT NULL, event json NOT NULL,
    PRIMARY KEY (hall, seq))`,
  `CREATE TABLE IF NOT EXISTS parked (
    hall text NOT NULL REFERENCES halls, seq bigint NOT NULL, type text NOT NULL, subject text NOT NULL,
    code text NOT NULL, message text NOT NULL, unknown_organ text, at bigint NOT NULL,
    PRIMARY KEY (hall, seq))`,
  `CREATE TABLE IF NOT EXISTS petitions (
    hall text NOT NULL REFERENCES halls, id text NOT NULL, registration_number text NOT NULL,
    registered_at bigint NOT NULL, secrecy text NOT NULL, registration json NOT NULL, triage json,
    state text NOT NULL, organ text NOT NULL,
    PRIMARY KEY (hall, id), UNIQUE (hall, registration_number))`,
  'CREATE INDEX IF NOT EXISTS petitions_newest ON petitions (hall, registered_at DESC, id DESC)',
  `CREATE TABLE IF NOT EXISTS city_events (
    hall text NOT NULL REFERENCES halls, position bigint NOT NULL, id text NOT NULL, petition_id text NOT NULL,
    type text NOT NULL, version int NOT NULL, at bigint NOT NULL, actor text NOT NULL, body json NOT NULL,
    PRIMARY KEY (hall, position))`,
  'CREATE INDEX IF NOT EXISTS city_events_of ON city_events (hall, petition_id, position)',
  'CREATE TABLE IF NOT EXISTS organs (name text PRIMARY KEY, entered_at bigint NOT NULL)',
  `CREATE TABLE IF NOT EXISTS signing_keys (
    id int PRIMARY KEY CHECK (id = 1), private_key text NOT NULL)`,
] as const;

/** Makes what is missing; harmless on a store that has it all. */
export async function prepareSchema(store: CityStore): Promise<void> {
  for (const statement of statements) await store.rows(statement);
}

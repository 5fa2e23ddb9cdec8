export type { CityAccess } from '#host/sync/city-access.ts';
export { type Sync, startSync } from '#host/sync/start-sync.ts';
export { syncOnce } from '#host/sync/sync-once.ts';

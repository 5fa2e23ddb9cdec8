export type { CityAccess } from '#host/sync/city-access.ts';
export { type Sync, type SyncDeps, startSync } from '#host/sync/start-sync.ts';
export { syncOnce } from '#host/sync/sync-once.ts';

export { genesisHash, hashOf } from '#host/log/event-hash.ts';
export { type By, createEventLog, type EventLog, type Projection } from '#host/log/event-log.ts';
export { compareProjections, rebuildProjections, type TableReport } from '#host/log/rebuild.ts';
export { type ChainReport, verifyChain } from '#host/log/verify-chain.ts';

export { genesisHash, hashOf } from '#host/log/event-hash.ts';
export { type By, createEventLog, type EventLog, type Projection } from '#host/log/event-log.ts';

import type { Brand } from '#shared/base/brand.ts';

/** All ids but those of services, windows and stations are UUIDv7, so that they sort by time. */
export type EventId = Brand<string, 'EventId'>;
export type TicketId = Brand<string, 'TicketId'>;
export type VisitId = Brand<string, 'VisitId'>;
export type PetitionId = Brand<string, 'PetitionId'>;
export type LetterId = Brand<string, 'LetterId'>;
export type PaperId = Brand<string, 'PaperId'>;
export type PrintJobId = Brand<string, 'PrintJobId'>;
export type StaffId = Brand<string, 'StaffId'>;

/** A service the hall offers in its queue, for example `general`. */
export type ServiceId = Brand<string, 'ServiceId'>;
/** A window of the hall, for example `window-3`. */
export type WindowId = Brand<string, 'WindowId'>;
/** One screen of the hall, for example `kiosk-1`. */
export type StationId = Brand<string, 'StationId'>;

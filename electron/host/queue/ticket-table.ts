import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** Tickets of all days; only today's are in the queue. */
export const tickets = sqliteTable(
  'tickets',
  {
    id: text('id').primaryKey(),
    number: text('number').notNull(),
    day: text('day').notNull(),
    serviceId: text('service_id').notNull(),
    forWindowId: text('for_window_id'),
    visitId: text('visit_id').notNull(),
    partySize: integer('party_size').notNull(),
    arrivedAt: integer('arrived_at').notNull(),
    state: text('state').notNull(),
    windowId: text('window_id'),
    staffId: text('staff_id'),
    stateAt: integer('state_at').notNull(),
    times: integer('times').notNull(),
  },
  (table) => [
    index('tickets_by_state').on(table.day, table.state, table.serviceId, table.arrivedAt),
    index('tickets_by_call').on(table.day, table.stateAt),
  ],
);

/** The last serial of a service and day, and how many wait: counted here so that a long queue stays cheap. */
export const ticketCounters = sqliteTable(
  'ticket_counters',
  {
    day: text('day').notNull(),
    serviceId: text('service_id').notNull(),
    lastSerial: integer('last_serial').notNull(),
    waiting: integer('waiting').notNull(),
    finished: integer('finished').notNull(),
  },
  (table) => [primaryKey({ columns: [table.day, table.serviceId] })],
);

/** Calls of the day, latest last: what boards show. */
export const ticketCalls = sqliteTable(
  'ticket_calls',
  {
    seq: integer('seq').primaryKey(),
    day: text('day').notNull(),
    ticketId: text('ticket_id').notNull(),
    windowId: text('window_id').notNull(),
    times: integer('times').notNull(),
    at: integer('at').notNull(),
  },
  (table) => [index('ticket_calls_by_day').on(table.day, table.seq)],
);

/** Who sits at which window now. */
export const windowSittings = sqliteTable('window_sittings', {
  windowId: text('window_id').primaryKey(),
  staffId: text('staff_id').notNull().unique(),
  since: integer('since').notNull(),
});

/** Kiosk visitors who asked for a person and were not yet helped. */
export const helpCalls = sqliteTable(
  'help_calls',
  { stationId: text('station_id').notNull(), calledAt: integer('called_at').notNull() },
  (table) => [primaryKey({ columns: [table.stationId, table.calledAt] })],
);

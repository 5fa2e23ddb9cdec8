import { eventIterator, oc } from '@orpc/contract';
import { z } from 'zod';
import { count, requestId } from '#shared/contract/text.ts';

/**
 * Why the last attempt did not end well. After the first six nothing more is tried in that attempt;
 * after the three that follow, the city's own events are still fetched.
 */
export const syncFailures = [
  'city-away', // no answer, or none within the time
  'token-refused', // the city does not know this hall's token
  'hall-unknown-to-city',
  'city-key-changed', // the receipt is signed with another key than the one first seen
  'receipt-invalid', // the receipt does not fit the batch or its signature is wrong
  'answer-unreadable', // something else than a city of this protocol answered
  'history-forked', // the city has another event under the same number
  'city-ahead', // the city has more than this hall's log: an old backup was restored
  'batch-refused', // the city refused a batch as damaged
  'sync-broke', // a fault of this program; see its log
] as const;
export type SyncFailure = (typeof syncFailures)[number];

/** Why a city event could not be applied here; `message` is empty for these. */
export const cityEventFaults = ['body-unreadable', 'petition-unknown', 'could-not-apply'] as const;
export type CityEventFault = (typeof cityEventFaults)[number];

/**
 * An event the city refused (`code` and `message` are the city's), or a city event this program could
 * not apply (`code` is a `CityEventFault`, `seq` its number in the inbox). `resendRequestedAt` is set
 * from the clerk's order until the city has judged the event again.
 */
export type ParkedEvent = {
  direction: 'to-city' | 'from-city';
  seq: number;
  type: string;
  subject: string;
  code: string;
  message: string;
  at: number;
  resendRequestedAt: number | null;
};

/** How far the city has the hall's log. `lastWordAt` is null until the city has ever answered. */
export type SyncView = {
  configured: boolean;
  cityUrl: string | null;
  loggedThrough: number;
  acknowledgedThrough: number;
  cursor: string;
  lastWordAt: number | null;
  lastAttemptAt: number | null;
  lastFailure: SyncFailure | null;
  parked: ParkedEvent[];
  now: number;
};

export const sync = {
  view: oc
    .route({ method: 'GET', path: '/sync', summary: 'How far the city has it, and what is parked' })
    .output(z.custom<SyncView>()),
  watch: oc
    .route({ method: 'GET', path: '/sync/watch', summary: 'The same, live' })
    .output(eventIterator(z.custom<SyncView>())),
  now: oc
    .route({ method: 'POST', path: '/sync/now', summary: 'Try the city at once' })
    .output(z.custom<SyncView>()),
  resend: oc
    .route({ method: 'POST', path: '/sync/resend', summary: 'Send a parked event again' })
    .input(
      z.object({
        requestId,
        seq: count(1, Number.MAX_SAFE_INTEGER),
        direction: z.enum(['to-city', 'from-city']),
      }),
    )
    .output(z.custom<SyncView>()),
};

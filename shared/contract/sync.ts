import { eventIterator, oc } from '@orpc/contract';
import { z } from 'zod';
import { count, requestId } from '#shared/contract/text.ts';

/** An event the city refused, or a city event this program could not apply. */
export type ParkedEvent = {
  direction: 'to-city' | 'from-city';
  seq: number;
  type: string;
  subject: string;
  code: string;
  message: string;
  at: number;
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
  lastFailure: string | null;
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

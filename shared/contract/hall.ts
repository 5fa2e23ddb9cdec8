import { oc } from '@orpc/contract';
import { z } from 'zod';
import { count, line, optionalLine, requestId } from '#shared/contract/text.ts';
import type { HallProfile } from '#shared/domain/hall-profile.ts';

const bilingual = z.object({ zh: line(200), en: line(200) });

/** What the set-up wizard asks; the host fills in standard notices and services. */
export const setUpHall = z.object({
  requestId,
  code: z.string().regex(/^[0-9A-Z]{4,12}$/, { error: 'not-a-code' }),
  name: bilingual,
  organName: line(60),
  documentPrefix: line(20),
  address: line(100),
  phone: optionalLine(30),
  windowCount: count(1, 40),
  cityUrl: z.union([z.url({ protocol: /^https?$/, error: 'not-a-url' }), z.null()]),
  administrator: z.object({
    account: line(32),
    name: line(70),
    password: z.string().min(8, { error: 'too-short:8' }).max(128, { error: 'too-long:128' }),
  }),
});

/** Everything a screen may know about the hall before anyone signs in. */
export type HallView =
  | { state: 'not-set-up' }
  | {
      state: 'open';
      profile: HallProfile;
      day: string;
      idleSeconds: number;
      lockAfterSeconds: number;
      now: number;
    };

export const hall = {
  view: oc
    .route({ method: 'GET', path: '/hall', summary: 'The hall’s profile, services, windows and notices' })
    .output(z.custom<HallView>()),
  setUp: oc
    .route({ method: 'POST', path: '/hall', summary: 'Set up a new hall, once' })
    .input(setUpHall)
    .output(z.custom<HallView>()),
};

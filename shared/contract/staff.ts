import { oc } from '@orpc/contract';
import { z } from 'zod';
import { line } from '#shared/contract/text.ts';
import type { StaffId } from '#shared/domain/ids.ts';

/** What a person on duty may do. */
export const staffRoles = ['officer', 'leader', 'administrator'] as const;
export type StaffRole = (typeof staffRoles)[number];

/** Who is signed in. */
export type StaffView = {
  id: StaffId;
  account: string;
  name: string;
  roles: StaffRole[];
  mayReadAccusations: boolean;
};

/** A session; `token` goes into `Authorization: Bearer …`. */
export type SessionView = { token: string; staff: StaffView; lockAfterMs: number };

const password = z
  .string({ error: 'required' })
  .min(1, { error: 'required' })
  .max(128, { error: 'too-long:128' });

export const staff = {
  signIn: oc
    .route({ method: 'POST', path: '/staff/signIn', summary: 'Sign in with account and password' })
    .input(z.object({ account: line(32), password }))
    .output(z.custom<SessionView>()),
  signOut: oc
    .route({ method: 'POST', path: '/staff/signOut', summary: 'End this session' })
    .output(z.custom<{ ended: true }>()),
  me: oc
    .route({ method: 'GET', path: '/staff/me', summary: 'Who is signed in' })
    .output(z.custom<{ staff: StaffView; locked: boolean }>()),
  lock: oc
    .route({ method: 'POST', path: '/staff/lock', summary: 'Lock this session' })
    .output(z.custom<{ locked: true }>()),
  unlock: oc
    .route({ method: 'POST', path: '/staff/unlock', summary: 'Unlock this session with the password' })
    .input(z.object({ password }))
    .output(z.custom<{ locked: false }>()),
};

import type { z } from 'zod';
import { findHallProfile } from '#host/hall/hall-store.ts';
import { standardProfile } from '#host/hall/standard-profile.ts';
import type { EventLog } from '#host/log/index.ts';
import type { WriteTx } from '#host/platform/database.ts';
import { addStaff } from '#host/staff/index.ts';
import { ok, type Result, refused } from '#shared/base/result.ts';
import type { setUpHall as setUpInput } from '#shared/contract/hall.ts';
import { type Refusal, refusal } from '#shared/contract/refusals.ts';
import type { HallProfile } from '#shared/domain/hall-profile.ts';
import type { StaffId } from '#shared/domain/ids.ts';

/** Sets up a new hall with its first administrator. The password comes hashed: hashing takes long. */
export function setUpHall(
  tx: WriteTx,
  deps: { log: EventLog },
  asked: z.output<typeof setUpInput>,
  administrator: { id: StaffId; passwordHash: string },
): Result<HallProfile, Refusal> {
  if (findHallProfile(tx)) return refused(refusal('hall-already-set-up'));
  const profile = standardProfile(asked);
  const by = { actor: `staff:${administrator.id}`, station: 'desk' };
  deps.log.append(
    tx,
    [{ subject: 'hall:profile', type: 'hall-set-up', secrecy: 'ordinary', body: { profile } }],
    by,
  );
  addStaff(tx, deps.log, by, {
    id: administrator.id,
    account: asked.administrator.account,
    name: asked.administrator.name,
    roles: ['administrator', 'officer', 'leader'],
    mayReadAccusations: true,
    passwordHash: administrator.passwordHash,
  });
  return ok(profile);
}

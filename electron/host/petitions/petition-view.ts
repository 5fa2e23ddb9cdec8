import { findReply, listCourse } from '#host/petitions/petition-store.ts';
import type { ReadTx } from '#host/platform/database.ts';
import { findStaff } from '#host/staff/index.ts';
import type { PetitionView } from '#shared/contract/petitions.ts';
import type { StaffId } from '#shared/domain/ids.ts';
import type { Petition } from '#shared/domain/petitions.ts';

/** A petition with its course and reply; people on duty by name. */
export function petitionViewOf(tx: ReadTx, petition: Petition): PetitionView {
  const course = listCourse(tx, petition.id).map((step) => ({ ...step, actor: nameOf(tx, step.actor) }));
  return { ...petition, course, reply: findReply(tx, petition.id) ?? null };
}

function nameOf(tx: ReadTx, actor: string): string {
  if (!actor.startsWith('staff:')) return actor;
  return findStaff(tx, actor.slice('staff:'.length) as StaffId)?.name ?? actor;
}

import type { KeptPetition } from '#host/petitions/petition-store.ts';
import type { StaffView } from '#shared/contract/staff.ts';

/**
 * Whether a person on duty may read a petition. Accusations only with clearance (art. 30); until one
 * is judged, the officer who wrote it down may go on with it, for somebody must judge it.
 */
export function mayRead({ petition, secrecy }: KeptPetition, staff: StaffView): boolean {
  if (secrecy === 'ordinary' || staff.mayReadAccusations) return true;
  return petition.triage === null && petition.registeredBy === staff.id;
}

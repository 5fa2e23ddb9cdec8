import type { EpochMs } from '#shared/base/brand.ts';
import type { PetitionId, StaffId, VisitId } from '#shared/domain/ids.ts';
import type { IdentityCheck, Person } from '#shared/domain/people.ts';
import type { MatterKind } from '#shared/domain/visits.ts';

/** The three categories of art. 29 to 31. */
export const petitionCategories = ['suggestion', 'accusation', 'appeal'] as const;
export type PetitionCategory = (typeof petitionCategories)[number];

/**
 * First dispositions of a petition office.
 * Art. 22: transfer within the level, transfer by territory, assign with a due date and report;
 * art. 22 last paragraph: a visitor with a litigation matter is guided;
 * art. 19(3): not accepted while the same matter is being handled; art. 36(3): not accepted again.
 */
export const dispositions = [
  'transfer', // 转送
  'transfer-down', // 转送下级
  'assign', // 交办
  'guide', // 引导
  'not-accepted', // 不予受理, art. 19(3)
  'not-accepted-again', // 不再受理, art. 36(3)
  'answered-on-the-spot', // 当场答复
] as const;
export type Disposition = (typeof dispositions)[number];

/** Dispositions that need the organ the matter goes to. */
export const dispositionsWithOrgan = ['transfer', 'transfer-down', 'assign', 'guide'] as const;

/** Art. 20(3): several persons with a common matter choose at most five representatives. */
export const maxRepresentatives = 5;

/** What the officer writes down; the five statutory fields are those of art. 19(1). */
export type Registration = {
  petitioner: Person & { address: string; identityCheck: IdentityCheck };
  request: string;
  facts: string;
  reasons: string;
  matterKind: MatterKind;
  /** Persons who came today (人次). */
  personsPresent: number;
  /** Persons whom the matter concerns; no upper limit in law. */
  personsInvolved: number;
  /** Names of the representatives, at most five; empty for a single visitor. */
  representatives: { name: string }[];
};

/** The officer's first judgement after registering. `organ` is empty where none is needed. */
export type Triage = {
  category: PetitionCategory;
  disposition: Disposition;
  organ: string;
  /** Organ or person accused, only for accusations; never a recipient (art. 30). */
  accused: string;
  reason: string;
};

/** Where a petition stands; moves only forward through `petitionCourse`. */
export const petitionStates = [
  'registered', // 已登记
  'triaged', // 已甄别分流
  'with-organ', // 已转送交办, the city has accepted or transferred it
  'accepted', // 已受理
  'replied', // 已答复
] as const;
export type PetitionState = (typeof petitionStates)[number];

/** Whether `next` lies ahead of `current`; a status from another machine only moves forward. */
export function movesForward(current: PetitionState, next: PetitionState): boolean {
  return petitionStates.indexOf(next) > petitionStates.indexOf(current);
}

/** A petition (信访事项) as the desk shows it. */
export type Petition = {
  id: PetitionId;
  registrationNumber: string;
  visitId: VisitId | null;
  registeredAt: EpochMs;
  registeredBy: StaffId;
  registration: Registration;
  triage: Triage | null;
  state: PetitionState;
  queryCode: string;
};

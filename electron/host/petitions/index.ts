export { mayRead } from '#host/petitions/may-read.ts';
export type { Officer, PetitionDeps } from '#host/petitions/petition-deps.ts';
export { petitionProjection } from '#host/petitions/petition-projection.ts';
export {
  type CourseStep,
  findKeptPetition,
  findPetitionByQueryCode,
  findPetitionOfVisit,
  findReply,
  type KeptPetition,
  listCourse,
  type Reply,
} from '#host/petitions/petition-store.ts';
export { petitionsProcedures } from '#host/petitions/procedures.ts';
export { registerPetition } from '#host/petitions/register-petition.ts';
export { triagePetition } from '#host/petitions/triage-petition.ts';

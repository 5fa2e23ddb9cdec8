/** Where a petition stands in the city. */
export type CityState = 'received' | 'transferred' | 'accepted' | 'replied';

/** What a city clerk can do to a petition, and from where; the page and the server ask the same table. */
export const petitionSteps = {
  accept: ['received', 'transferred'],
  transfer: ['received', 'transferred'],
  reply: ['transferred', 'accepted'],
} as const satisfies Record<string, readonly CityState[]>;
export type PetitionStep = keyof typeof petitionSteps;

/** Where each step leads. */
export const stateAfter = {
  accept: 'accepted',
  transfer: 'transferred',
  reply: 'replied',
} as const satisfies Record<PetitionStep, CityState>;

/** Whether the step may be taken from that state. */
export function stepAllowed(step: PetitionStep, state: CityState): boolean {
  return (petitionSteps[step] as readonly CityState[]).includes(state);
}

/** Whether a word from an address is a step. */
export function isPetitionStep(word: string | undefined): word is PetitionStep {
  return word !== undefined && Object.hasOwn(petitionSteps, word);
}

import type { CityState, PetitionStep } from '#test/municipal-server/handling/petition-steps.ts';
import type { Html } from '#test/municipal-server/pages/html.ts';
import { html } from '#test/municipal-server/pages/html.ts';

/** Words in both languages, the English small beside the Chinese. */
export type Words = readonly [zh: string, en: string];

/** Where a petition stands. */
export const stateWords: Record<CityState, Words> = {
  received: ['已收到', 'Received'],
  transferred: ['已转送', 'Transferred'],
  accepted: ['已受理', 'Accepted'],
  replied: ['已答复', 'Replied'],
};

/** What a clerk does. */
export const stepWords: Record<PetitionStep, Words> = {
  accept: ['受理', 'Accept'],
  transfer: ['转送', 'Transfer'],
  reply: ['写答复', 'Write the reply'],
};

/** Why a step is not offered. */
export const whyNot: Record<PetitionStep, Words> = {
  accept: ['已经受理，或者已经答复。', 'It is accepted or answered already.'],
  transfer: ['已经受理或者答复，不能再转送。', 'It is accepted or answered and can’t go on.'],
  reply: ['先受理或者转送；答复只写一次。', 'Accept or transfer it first; it is answered once.'],
};

/** Categories of art. 29 to 31. */
export const categoryWords: Record<string, Words> = {
  suggestion: ['建议意见', 'Suggestion'],
  accusation: ['检举控告', 'Accusation'],
  appeal: ['申诉求决', 'Appeal'],
};

/** First dispositions of the hall. */
export const dispositionWords: Record<string, Words> = {
  transfer: ['转送', 'Transfer'],
  'transfer-down': ['转送下级', 'Transfer down'],
  assign: ['交办', 'Assign'],
  guide: ['引导', 'Guide'],
  'not-accepted': ['不予受理', 'Not accepted'],
  'not-accepted-again': ['不再受理', 'Not accepted again'],
  'answered-on-the-spot': ['当场答复', 'Answered on the spot'],
};

/** What the city's events are called in a petition's course. */
export const eventWords: Record<string, Words> = {
  'matter-accepted': ['受理', 'Accepted'],
  'matter-transferred': ['转送', 'Transferred'],
  'reply-written': ['答复', 'Reply'],
};

/** Fields of the forms. */
export const fieldWords: Record<string, Words> = {
  organ: ['承办机关', 'Organ'],
  note: ['说明', 'Note'],
  documentNumber: ['答复文号', 'Document number'],
  text: ['答复内容', 'Reply'],
};

/** Both languages on one line. */
export function both([zh, en]: Words): Html {
  return html`${zh} <small lang="en">${en}</small>`;
}

/** The words for a code, or the code itself when a newer hall sends one that is not known here. */
export function wordsOf(table: Record<string, Words>, code: string): Words {
  return table[code] ?? [code, ''];
}

/** A moment as the hall's clock showed it, `2026-11-22 09:05`. */
export function moment(at: number): string {
  return new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Asia/Shanghai',
    dateStyle: 'short',
    timeStyle: 'short',
  }).format(at);
}

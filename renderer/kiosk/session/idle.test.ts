import { expect, it } from 'vitest';
import { presenceAfter } from './idle.ts';

it('warns in the last 15 seconds and is gone after 60', () => {
  expect(presenceAfter(44_900, 60, false)).toEqual({ state: 'here' });
  expect(presenceAfter(45_000, 60, false)).toEqual({ state: 'leaving', seconds: 15 });
  expect(presenceAfter(59_500, 60, false)).toEqual({ state: 'leaving', seconds: 1 });
  expect(presenceAfter(60_000, 60, false)).toEqual({ state: 'gone' });
});

it('asks an elderly visitor after 60 seconds and waits 30 more for the answer', () => {
  expect(presenceAfter(59_500, 60, true)).toEqual({ state: 'here' });
  expect(presenceAfter(60_000, 60, true)).toEqual({ state: 'asked', seconds: 30 });
  expect(presenceAfter(89_500, 60, true)).toEqual({ state: 'asked', seconds: 1 });
  expect(presenceAfter(90_000, 60, true)).toEqual({ state: 'gone' });
});

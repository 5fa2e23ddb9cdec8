import { expect, it } from 'vitest';
import type { ShownRefusal } from '#renderer/client/index.ts';
import { registrationErrors, triageErrors } from './field-errors.ts';

const refusal = (given: Partial<ShownRefusal>): ShownRefusal => ({
  code: 'invalid-input',
  sentence: '一句话。',
  words: {},
  fields: [],
  ...given,
});

it('places a refused document at the document number', () => {
  expect(registrationErrors(refusal({ code: 'id-number-check-digit' }), 'zh-CN')).toEqual([
    { name: ['petitioner', 'document', 'number'], errors: ['一句话。'] },
  ]);
});

it('places refused input at its fields, representatives by their position', () => {
  const fields = [
    { path: 'registration.petitioner.name', problem: 'required' },
    { path: 'registration.representatives.2.name', problem: 'too-long:70' },
    { path: 'requestId', problem: 'not-an-id' },
  ];
  expect(registrationErrors(refusal({ fields }), 'zh-CN')).toEqual([
    { name: ['petitioner', 'name'], errors: ['姓名要填'] },
    { name: ['representatives', 2, 'name'], errors: ['姓名太长，最多 70 个字'] },
  ]);
});

it('leaves a refusal about something else to be shown as a message', () => {
  expect(registrationErrors(refusal({ code: 'no-connection' }), 'en')).toEqual([]);
  expect(triageErrors(refusal({ code: 'petition-already-triaged' }), 'en')).toEqual([]);
});

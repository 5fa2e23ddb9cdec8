import { expect, it } from 'vitest';
import { createDrafts, draftFrom } from './drafts.ts';

it('starts from what the visitor told the kiosk', () => {
  const draft = draftFrom({
    partySize: 12,
    form: {
      name: '欧阳𠮷',
      document: { type: 'none', number: '' },
      phone: '13800000000',
      partySize: 12,
      matterKind: 'work-pay',
      statement: '三个月没有发工资。',
      language: 'zh-CN',
    },
  });
  expect(draft.petitioner.name).toBe('欧阳𠮷');
  expect(draft.facts).toBe('三个月没有发工资。');
  expect(draft.request).toBe('');
  expect([draft.personsPresent, draft.personsInvolved]).toEqual([12, 12]);
});

it('leaves the kind of matter open for a visitor without a form', () => {
  expect(draftFrom(null).matterKind).toBeNull();
});

it('keeps a draft for the same officer and forgets it when another signs in', () => {
  const drafts = createDrafts();
  drafts.belongTo('lin');
  drafts.set('ticket-1', draftFrom(null));
  drafts.belongTo('lin');
  expect(drafts.has('ticket-1')).toBe(true);
  drafts.belongTo('zhou');
  expect(drafts.has('ticket-1')).toBe(false);
});

import { expect, it } from 'vitest';
import { shortcutOf } from './shortcuts.ts';

const press = (key: string, held: Partial<Record<'ctrlKey' | 'metaKey' | 'altKey', boolean>> = {}) =>
  shortcutOf({ key, ctrlKey: false, metaKey: false, altKey: false, ...held });

it('knows the keys of the desk, with Ctrl or Command', () => {
  expect([press('F2'), press('F3'), press('F4'), press('?')]).toEqual(['F2', 'F3', 'F4', '?']);
  expect([press('K', { ctrlKey: true }), press('k', { metaKey: true })]).toEqual(['mod+k', 'mod+k']);
  expect(press('Enter', { ctrlKey: true })).toBe('mod+Enter');
});

it('leaves every other key to the page', () => {
  expect([press('Enter'), press('k'), press('F5'), press('F4', { altKey: true })]).toEqual([
    null,
    null,
    null,
    null,
  ]);
  expect(press('F2', { ctrlKey: true })).toBeNull();
});

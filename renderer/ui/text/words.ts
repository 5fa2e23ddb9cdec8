import type { board } from './zh-CN/board.ts';
import type { common } from './zh-CN/common.ts';
import type { desk } from './zh-CN/desk.ts';
import type { kiosk } from './zh-CN/kiosk.ts';

/** Every visible word, as its Chinese original shapes it; English must have the same keys. */
export type Words = {
  common: typeof common;
  kiosk: typeof kiosk;
  desk: typeof desk;
  board: typeof board;
};

/** Screens that have words of their own. */
export type WordSet = Exclude<keyof Words, 'common'>;

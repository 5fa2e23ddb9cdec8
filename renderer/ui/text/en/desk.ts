import type { Words } from '../words.ts';

export const desk: Words['desk'] = {
  title: 'Desk',
};

import type { Words } from '../words.ts';

export const board: Words['board'] = {
  title: 'Calls',
  nowCalling: 'Now calling',
  calledTimes: 'Call no. {{times}}',
  window: 'Window {{number}}',
  windowShort: 'Window {{number}}',
  lastCalls: 'Called before',
  waiting: 'Waiting',
  persons: '',
  nobodyCalled: 'Please watch for your number',
  opening: 'Opening…',
  silent: 'Picture of {{time}}; please ask at the windows',
  sound: 'Tap for sound',
  otherDisplay: 'Move to the other display',
};

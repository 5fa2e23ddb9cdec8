import type { Words } from '../words.ts';

export const board: Words['board'] = {
  title: 'Calls',
  nowCalling: 'Now calling',
  calledTimes: 'Call no. {{times}}',
  window: 'Window {{number}}',
  windowShort: 'Window {{number}}',
  lastCalls: 'Called before',
  waiting: 'Waiting',
  nobodyCalled: 'Please watch for your number',
  opening: 'Opening…',
  silentNow: 'Picture of a moment ago; please look at the windows',
  silent: 'Picture of {{minutes}} min ago ({{time}}); please look at the windows',
  sound: 'Tap for sound',
  otherDisplay: 'Move to the other display',
};

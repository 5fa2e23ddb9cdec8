import 'i18next';
import type { Words } from './words.ts';

// So that `t('kiosk:home.checkIn')` is checked against the words that exist.
declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: Words;
    returnNull: false;
  }
}

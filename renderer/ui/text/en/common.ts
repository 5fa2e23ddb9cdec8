import type { Words } from '../words.ts';

export const common: Words['common'] = {
  back: 'Back',
  cancel: 'Cancel',
  close: 'Close',
  confirm: 'OK',
  next: 'Next',
  skip: 'Skip',
  retry: 'Try again',
  loading: 'Opening…',
  connecting: 'Connecting to the hall…',
  languageName: 'English',
  window: 'Window {{number}}',
};

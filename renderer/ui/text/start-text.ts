import { createInstance, type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Language } from '#shared/domain/people.ts';
import { common as commonEn } from './en/common.ts';
import type { WordSet, Words } from './words.ts';
import { common as commonZh } from './zh-CN/common.ts';

/**
 * Starts the words of one screen, at once and without loading anything; hand the result to
 * `<I18nextProvider>` and switch with `changeLanguage`, which also sets `<html lang>`.
 */
export function startText<Set extends WordSet>(
  set: Set,
  language: Language,
  words: Record<Language, Words[Set]>,
): i18n {
  const text = createInstance();
  text.use(initReactI18next);
  text.on('languageChanged', (now) => {
    document.documentElement.lang = now;
  });
  void text.init({
    lng: language,
    // Chinese is the original; a missing English sentence shows in Chinese rather than as a key.
    fallbackLng: 'zh-CN',
    initAsync: false,
    ns: ['common', set],
    defaultNS: 'common',
    resources: {
      'zh-CN': { common: commonZh, [set]: words['zh-CN'] },
      en: { common: commonEn, [set]: words.en },
    },
    // React escapes by itself.
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  });
  return text;
}

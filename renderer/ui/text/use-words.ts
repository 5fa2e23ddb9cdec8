import './i18next-types.ts';
import { useTranslation } from 'react-i18next';
import type { Language } from '#shared/domain/people.ts';
import type { WordSet } from './words.ts';

/** The words of a screen: `const { t } = useWords('kiosk')`, then `t('home.checkIn')` or `t('common:back')`. */
export function useWords<Set extends WordSet>(set: Set) {
  return useTranslation([set, 'common']);
}

/** The language now shown. */
export function useLanguage(): Language {
  const { i18n } = useTranslation('common');
  return i18n.language === 'en' ? 'en' : 'zh-CN';
}

import type { Language } from '#shared/domain/people.ts';

const key = 'yingfang.desk.language';

/** The language this desk was last used in; Chinese the first time. */
export const rememberedLanguage = {
  get: (): Language => (localStorage.getItem(key) === 'en' ? 'en' : 'zh-CN'),
  set: (language: string): void => localStorage.setItem(key, language === 'en' ? 'en' : 'zh-CN'),
};

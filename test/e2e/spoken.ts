import { desk as deskEn } from '#renderer/ui/text/en/desk.ts';
import { kiosk as kioskEn } from '#renderer/ui/text/en/kiosk.ts';
import { common as commonZh } from '#renderer/ui/text/zh-CN/common.ts';
import { desk as deskZh } from '#renderer/ui/text/zh-CN/desk.ts';
import { kiosk as kioskZh } from '#renderer/ui/text/zh-CN/kiosk.ts';

/** What the screens say, in both languages: people find things by these words, and so do the tests. */
export const kioskWords = { 'zh-CN': kioskZh, en: kioskEn } as const;
export const deskWords = { 'zh-CN': deskZh, en: deskEn } as const;
export { commonZh };

/** A sentence with its `{{places}}` filled. */
export function filled(sentence: string, values: Record<string, string | number>): string {
  return sentence.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? ''));
}

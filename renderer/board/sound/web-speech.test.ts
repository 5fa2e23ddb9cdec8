import { describe, expect, it } from 'vitest';
import { mandarinVoice } from './web-speech.ts';

const voice = (lang: string, localService = true) => ({ lang, localService });

describe('choosing a voice', () => {
  it('takes Mandarin, also as some systems spell it', () => {
    for (const lang of ['zh-CN', 'zh_CN', 'zh', 'cmn-CN', 'zh-Hans-CN']) {
      expect(mandarinVoice([voice('en-US'), voice(lang)])?.lang).toBe(lang);
    }
  });

  it('takes no Cantonese or English voice for a Mandarin one', () => {
    expect(mandarinVoice([voice('zh-HK'), voice('yue-Hant-HK'), voice('en-GB')])).toBeUndefined();
  });

  it('prefers a voice that needs no internet', () => {
    const here = voice('zh-CN', true);
    expect(mandarinVoice([voice('zh-CN', false), here])).toBe(here);
  });
});

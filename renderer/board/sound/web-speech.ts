import type { Heard } from './announcer.ts';

/** Slower than usual: older visitors, a room with an echo. */
const rate = 0.85;
/** Chromium sometimes never tells the end of a sentence; the next call must not wait for ever. */
const longestSentenceMs = 12_000;

/** Speaks Mandarin by the voice of the system, where it has one. Resolves when the sentence is over. */
export async function speakMandarin(sentence: string, speech = window.speechSynthesis): Promise<Heard> {
  const voice = mandarinVoice(speech?.getVoices() ?? []);
  if (!voice) return 'no-voice';
  const utterance = new SpeechSynthesisUtterance(sentence);
  utterance.voice = voice;
  utterance.lang = voice.lang;
  utterance.rate = rate;
  return new Promise((resolve) => {
    const tooLong = setTimeout(() => {
      speech.cancel();
      resolve('heard');
    }, longestSentenceMs);
    const settle = (heard: Heard) => {
      clearTimeout(tooLong);
      resolve(heard);
    };
    utterance.onend = () => settle('heard');
    utterance.onerror = (event) => settle(event.error === 'not-allowed' ? 'blocked' : 'no-voice');
    speech.speak(utterance);
  });
}

/** A Mandarin voice, one of this machine before one that needs the internet; never a Cantonese one. */
export function mandarinVoice<Voice extends { lang: string; localService: boolean }>(
  voices: readonly Voice[],
): Voice | undefined {
  const mandarin = voices.filter((voice) => /^(zh|cmn)([-_](CN|Hans.*))?$/i.test(voice.lang));
  return mandarin.find((voice) => voice.localService) ?? mandarin[0];
}

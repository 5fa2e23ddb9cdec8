import type { Heard } from './announcer.ts';

/** Two falling notes, e″ and c″, as in most halls. */
const notes = [
  { hertz: 659.25, atSeconds: 0 },
  { hertz: 523.25, atSeconds: 0.45 },
] as const;
const ringsForSeconds = 1.1;

/** A bell made of two tones; needs no sound file. */
export type Chime = {
  ring(): Promise<Heard>;
  /** Whether the browser keeps it silent until someone touches the page. */
  silenced(): boolean;
  /** To be called from a touch or key: asks the browser to let sound through. */
  allow(): Promise<boolean>;
};

/** Makes the bell; the audio context is opened at once, so that a blocked one is known before the first call. */
export function createChime(context = new AudioContext()): Chime {
  const silenced = () => context.state !== 'running';
  return {
    silenced,
    async ring() {
      if (silenced()) return 'blocked';
      const now = context.currentTime;
      for (const note of notes) strike(context, note.hertz, now + note.atSeconds);
      await new Promise((resolve) => setTimeout(resolve, (notes[1].atSeconds + ringsForSeconds) * 1000));
      return 'heard';
    },
    async allow() {
      await context.resume();
      return !silenced();
    },
  };
}

function strike(context: AudioContext, hertz: number, at: number): void {
  const tone = context.createOscillator();
  const loudness = context.createGain();
  tone.frequency.value = hertz;
  // A bell: quick to come, slow to go. Exponential ramps can't reach zero.
  loudness.gain.setValueAtTime(0.0001, at);
  loudness.gain.exponentialRampToValueAtTime(0.4, at + 0.02);
  loudness.gain.exponentialRampToValueAtTime(0.0001, at + ringsForSeconds);
  tone.connect(loudness).connect(context.destination);
  tone.start(at);
  tone.stop(at + ringsForSeconds);
}

/** How an attempt to be heard went. `blocked`: the browser wants a touch first. */
export type Heard = 'heard' | 'no-voice' | 'blocked';

/** What can make a sound here. */
export type Speaker = {
  speak(sentence: string): Promise<Heard>;
  chime(): Promise<Heard>;
};

/** Says one call after the other. */
export type Announcer = {
  announce(sentence: string): void;
  /** Whether the last attempt was blocked, so that the screen can ask for a touch. */
  blocked(): boolean;
  onChange(listener: () => void): () => void;
  /** After a touch: sound is allowed now. */
  unblock(): void;
};

/** More than this waiting to be said would be heard minutes late; the oldest are left to the picture. */
const mostWaiting = 6;

/** A queue of announcements: none cuts another off, a voice where there is one, a chime otherwise. */
export function createAnnouncer(speaker: Speaker): Announcer {
  const waiting: string[] = [];
  const listeners = new Set<() => void>();
  let talking = false;
  let blocked = false;

  function become(now: boolean) {
    if (blocked === now) return;
    blocked = now;
    for (const listener of listeners) listener();
  }

  async function talk() {
    if (talking) return;
    talking = true;
    for (let sentence = waiting.shift(); sentence !== undefined; sentence = waiting.shift()) {
      const spoken = await speaker.speak(sentence);
      const heard = spoken === 'heard' ? spoken : await speaker.chime();
      become(heard === 'blocked');
    }
    talking = false;
  }

  return {
    announce(sentence) {
      waiting.push(sentence);
      if (waiting.length > mostWaiting) waiting.shift();
      void talk();
    },
    blocked: () => blocked,
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    unblock: () => become(false),
  };
}

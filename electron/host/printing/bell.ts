/** Wakes one sleeper; a ring while nobody sleeps is remembered. */
export type Bell = { ring(): void; wait(timeoutMs: number): Promise<void> };

/** Makes a bell. */
export function createBell(): Bell {
  let rung = false;
  let sleeper: (() => void) | null = null;
  return {
    ring() {
      rung = true;
      sleeper?.();
    },
    async wait(timeoutMs) {
      if (!rung) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, timeoutMs);
          timer.unref();
          sleeper = () => {
            clearTimeout(timer);
            resolve();
          };
        });
      }
      sleeper = null;
      rung = false;
    },
  };
}

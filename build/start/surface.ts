/** On what the hall is shown. `line` is the one sentence that says why it is not Electron. */
export type Surface =
  | { kind: 'electron'; program: string }
  | { kind: 'browser'; line: string }
  | { kind: 'addresses'; line: string | null };

/** Whether windows can be opened at all; only Linux runs without a display and says so in its environment. */
export function hasDisplay(platform: NodeJS.Platform, env: NodeJS.ProcessEnv): boolean {
  return platform !== 'linux' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
}

/** Electron where it is and a display is there, else the system's browser, else the addresses alone. */
export function chooseSurface(found: {
  headless: boolean;
  display: boolean;
  electron: string | null;
}): Surface {
  if (found.headless) return { kind: 'addresses', line: null };
  if (!found.display) {
    return { kind: 'addresses', line: 'There is no display: open the addresses below in a browser.' };
  }
  if (found.electron === null) {
    return {
      kind: 'browser',
      line: 'Electron’s program is not here and could not be fetched: opening the screens in the browser.',
    };
  }
  return { kind: 'electron', program: found.electron };
}

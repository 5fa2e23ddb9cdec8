import type { ShellDisplay } from './electron-parts.ts';

/** What a window of the hall is for. */
export const windowRoles = ['kiosk', 'desk', 'board'] as const;
export type WindowRole = (typeof windowRoles)[number];

/** How one window is to open. `locked`: kiosk mode, it covers everything and can't be left by accident. */
export type PlannedWindow = {
  role: WindowRole;
  displayId: number;
  bounds: ShellDisplay['bounds'];
  form: 'locked' | 'full-screen' | 'ordinary';
};

/**
 * Places the windows. The board takes a second display full screen, the kiosk is locked over the display it has
 * to itself; windows that must share a display are ordinary ones, or a desk could no longer be reached.
 */
export function planWindows(
  roles: readonly WindowRole[],
  displays: { primary: ShellDisplay; others: readonly ShellDisplay[] },
): PlannedWindow[] {
  const free = [...displays.others];
  const placed = new Map<WindowRole, ShellDisplay>();
  // The board is the window that is worth a display of its own first: the hall reads it from afar.
  if (roles.length > 1 && roles.includes('board')) place('board', free.shift());
  if (roles.includes('kiosk') && roles.includes('desk')) place('kiosk', free.shift());
  for (const role of roles) if (!placed.has(role)) placed.set(role, displays.primary);

  const alone = (role: WindowRole) =>
    [...placed].every(([other, display]) => other === role || display.id !== placed.get(role)?.id);
  return [...placed].map(([role, display], index) => {
    const form = role === 'desk' || !alone(role) ? 'ordinary' : role === 'kiosk' ? 'locked' : 'full-screen';
    const bounds = form === 'ordinary' ? ordinaryBounds(display.bounds, index) : display.bounds;
    return { role, displayId: display.id, bounds, form };
  });

  function place(role: WindowRole, display: ShellDisplay | undefined) {
    if (display) placed.set(role, display);
  }
}

/** The display after the one a window is on, in the order of the system; the same one when there is only one. */
export function nextDisplay(displays: readonly ShellDisplay[], currentId: number): ShellDisplay | undefined {
  const at = displays.findIndex((display) => display.id === currentId);
  return displays[(at + 1) % displays.length];
}

/** A window that leaves a margin and lies a little aside of the one before it. */
function ordinaryBounds(display: ShellDisplay['bounds'], index: number): ShellDisplay['bounds'] {
  const step = 32 * index;
  return {
    x: display.x + 40 + step,
    y: display.y + 40 + step,
    width: Math.min(1366, display.width - 80 - step),
    height: Math.min(860, display.height - 80 - step),
  };
}

/** Reads `kiosk,board` as roles; null when a word is none of them. */
export function readRoles(words: string): WindowRole[] | null {
  const roles = words.split(',').map((word) => word.trim());
  return roles.length > 0 && roles.every(isRole) ? [...new Set(roles)] : null;
}

function isRole(word: string): word is WindowRole {
  return (windowRoles as readonly string[]).includes(word);
}

import type { ElectronParts, ShellWindow } from './electron-parts.ts';
import { lockedPreferences } from './locks.ts';
import { nextDisplay, type PlannedWindow, planWindows, type WindowRole } from './window-plan.ts';

/** What the windows need. `addressOf` gives the page of a role on the running host. */
export type WindowParts = {
  electron: Pick<ElectronParts, 'BrowserWindow' | 'screen' | 'dialog'>;
  preload: string;
  roles: readonly WindowRole[];
  addressOf(role: WindowRole): string;
  words: { leaveKiosk: string; leaveKioskDetail: string; stay: string; leave: string };
  say(line: string): void;
};

/** The open windows of this machine. */
export type HallWindows = {
  focus(): void;
  /** Places the windows again after a display came or went. */
  rearrange(): void;
  displayCount(): number;
  /** Moves the window of a page to the next display and keeps its form. */
  moveToNextDisplay(contentsId: number): void;
};

type OpenWindow = { window: ShellWindow; plan: PlannedWindow };

/** Opens one window for each role, each on its display. */
export function openHallWindows(parts: WindowParts): HallWindows {
  const open: OpenWindow[] = [];
  for (const plan of plans()) open.push(openWindow(parts, plan));

  function plans() {
    const primary = parts.electron.screen.getPrimaryDisplay();
    const others = parts.electron.screen.getAllDisplays().filter((display) => display.id !== primary.id);
    return planWindows(parts.roles, { primary, others });
  }
  const alive = () => open.filter(({ window }) => !window.isDestroyed());

  return {
    focus() {
      for (const { window } of alive()) {
        if (window.isMinimized()) window.restore();
        window.show();
        window.focus();
      }
    },
    rearrange() {
      const wanted = new Map(plans().map((plan) => [plan.role, plan]));
      for (const entry of alive()) {
        const plan = wanted.get(entry.plan.role);
        // A locked kiosk stays locked where it is: a monitor that blinks must not free it.
        if (!plan || entry.plan.form === 'locked' || plan.displayId === entry.plan.displayId) continue;
        place(entry.window, plan);
        entry.plan = plan;
      }
    },
    displayCount: () => parts.electron.screen.getAllDisplays().length,
    moveToNextDisplay(contentsId) {
      const entry = alive().find(({ window }) => window.webContents.id === contentsId);
      if (!entry || entry.plan.form === 'locked') return;
      const { screen } = parts.electron;
      const current = screen.getDisplayMatching(entry.window.getBounds());
      const next = nextDisplay(screen.getAllDisplays(), current.id);
      if (!next || next.id === current.id) return;
      const plan = { ...entry.plan, displayId: next.id, bounds: next.bounds, form: 'full-screen' as const };
      place(entry.window, plan);
      entry.plan = plan;
    },
  };
}

function place(window: ShellWindow, plan: PlannedWindow): void {
  // A full-screen window does not move on some systems: leave full screen, move, enter again.
  if (window.isFullScreen()) window.setFullScreen(false);
  window.setBounds(plan.bounds);
  if (plan.form === 'full-screen') window.setFullScreen(true);
}

function openWindow(parts: WindowParts, plan: PlannedWindow): OpenWindow {
  const window = new parts.electron.BrowserWindow({
    ...plan.bounds,
    show: true,
    autoHideMenuBar: true,
    backgroundColor: '#FBF8F3',
    kiosk: plan.form === 'locked',
    fullscreen: plan.form !== 'ordinary',
    webPreferences: lockedPreferences(parts.preload),
  });
  const entry: OpenWindow = { window, plan };
  const address = parts.addressOf(plan.role);
  load();
  window.webContents.on('render-process-gone', (_event, details) => {
    if (details.reason === 'clean-exit') return;
    parts.say(`The ${plan.role} page ended (${details.reason}); loading it again.`);
    retry(() => window.webContents.reload());
  });
  if (plan.form === 'locked') keepLocked(parts, window);
  return entry;

  function load() {
    window.loadURL(address).catch(() => retry(load));
  }
  function retry(work: () => void) {
    setTimeout(() => {
      if (!window.isDestroyed()) work();
    }, 2_000);
  }
}

/** A locked window closes only by Ctrl+Alt+Shift+Q, on the keyboard inside the cabinet, and after a question. */
function keepLocked(parts: WindowParts, window: ShellWindow): void {
  let leaving = false;
  window.on('close', (event) => {
    if (!leaving) event.preventDefault();
  });
  window.webContents.on('before-input-event', (event, input) => {
    const chord = input.control && input.alt && input.shift && input.key.toLowerCase() === 'q';
    if (input.type !== 'keyDown' || !chord) return;
    event.preventDefault();
    void ask();
  });
  async function ask() {
    const { leaveKiosk, leaveKioskDetail, stay, leave } = parts.words;
    const { response } = await parts.electron.dialog.showMessageBox({
      type: 'question',
      message: leaveKiosk,
      detail: leaveKioskDetail,
      buttons: [stay, leave],
      defaultId: 0,
      cancelId: 0,
    });
    if (response !== 1) return;
    leaving = true;
    window.destroy();
  }
}

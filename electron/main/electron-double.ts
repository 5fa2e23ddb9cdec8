import { EventEmitter } from 'node:events';
import { PassThrough } from 'node:stream';
import type { BrowserWindowConstructorOptions } from 'electron';
import type { ElectronParts, ShellCall, ShellContents, ShellDisplay, ShellWindow } from './electron-parts.ts';

type Handler<Name extends keyof ElectronParts['session']['defaultSession']> = Parameters<
  ElectronParts['session']['defaultSession'][Name]
>[0];

/** A page that records what was asked of it; its events are emitted by the test. */
class DoubleContents extends EventEmitter {
  reloads = 0;
  openHandler: Parameters<ShellContents['setWindowOpenHandler']>[0] | null = null;
  readonly id: number;
  constructor(id: number) {
    super();
    this.id = id;
  }
  setWindowOpenHandler(handler: Parameters<ShellContents['setWindowOpenHandler']>[0]) {
    this.openHandler = handler;
  }
  isDestroyed() {
    return false;
  }
  reload() {
    this.reloads += 1;
  }
}

/** A window that records its options and address. */
class DoubleWindow extends EventEmitter implements ShellWindow {
  static nextId = 1;
  readonly id = DoubleWindow.nextId++;
  readonly webContents = new DoubleContents(this.id * 10);
  readonly options: BrowserWindowConstructorOptions;
  readonly loaded: string[] = [];
  bounds: ShellDisplay['bounds'];
  fullScreen: boolean;
  focused = 0;
  minimized = false;
  destroyed = false;
  constructor(options: BrowserWindowConstructorOptions) {
    super();
    this.options = options;
    const { x = 0, y = 0, width = 0, height = 0 } = options;
    this.bounds = { x, y, width, height };
    this.fullScreen = options.fullscreen === true;
  }
  async loadURL(address: string) {
    this.loaded.push(address);
  }
  show() {}
  focus() {
    this.focused += 1;
  }
  restore() {
    this.minimized = false;
  }
  isMinimized() {
    return this.minimized;
  }
  isDestroyed() {
    return this.destroyed;
  }
  setBounds(bounds: Partial<ShellDisplay['bounds']>) {
    this.bounds = { ...this.bounds, ...bounds };
  }
  getBounds() {
    return this.bounds;
  }
  setFullScreen(flag: boolean) {
    this.fullScreen = flag;
  }
  isFullScreen() {
    return this.fullScreen;
  }
  destroy() {
    this.destroyed = true;
    this.emit('closed');
  }
}

/** A host process whose output and end are in the test's hands. */
class DoubleChild extends EventEmitter {
  readonly stdout = new PassThrough();
  readonly stderr = new PassThrough();
  readonly messages: unknown[] = [];
  readonly args: string[];
  readonly entry: string;
  readonly pid = undefined;
  kills = 0;
  constructor(entry: string, args: string[]) {
    super();
    this.entry = entry;
    this.args = args;
  }
  postMessage(message: unknown) {
    this.messages.push(message);
  }
  kill() {
    this.kills += 1;
    return true;
  }
  /** The process ends: its streams first, then its exit, as Electron does. */
  end(code: number) {
    this.stdout.end();
    this.stderr.end();
    this.emit('exit', code);
  }
}

/** A display of the double: `at` is its left edge. */
export function display(id: number, at = 0, width = 1920, height = 1080): ShellDisplay {
  return { id, bounds: { x: at, y: 0, width, height } };
}

/** Stands in for the `electron` module; typed as the shell's parts, so it can't drift from Electron's own types. */
export function doubleElectron(options: { displays?: ShellDisplay[]; firstInstance?: boolean } = {}) {
  const displays = options.displays ?? [display(1)];
  const record = {
    windows: [] as DoubleWindow[],
    children: [] as DoubleChild[],
    errors: [] as string[],
    questions: 0,
    answer: 0,
    exits: [] as number[],
    quits: 0,
    sandboxed: false,
    menu: 'standard' as unknown,
    channels: new Map<string, (call: ShellCall) => unknown>(),
    permissionRequest: null as Handler<'setPermissionRequestHandler'>,
    permissionCheck: null as Handler<'setPermissionCheckHandler'>,
    device: null as Handler<'setDevicePermissionHandler'>,
    displays,
  };
  const appEvents = new EventEmitter();
  const screenEvents = new EventEmitter();
  const app = {
    requestSingleInstanceLock: () => options.firstInstance ?? true,
    enableSandbox: () => {
      record.sandboxed = true;
    },
    whenReady: async () => {},
    quit: () => {
      record.quits += 1;
      appEvents.emit('before-quit', { preventDefault() {} });
    },
    exit: (code?: number) => void record.exits.push(code ?? 0),
    on: (event: string, listener: (...args: never[]) => void) =>
      appEvents.on(event, listener as (...args: unknown[]) => void),
  };
  const parts: ElectronParts = {
    app,
    BrowserWindow: class extends DoubleWindow {
      constructor(windowOptions: BrowserWindowConstructorOptions) {
        super(windowOptions);
        record.windows.push(this);
        appEvents.emit('web-contents-created', {}, this.webContents);
      }
    },
    screen: {
      getAllDisplays: () => record.displays,
      getPrimaryDisplay: () => record.displays[0] ?? display(1),
      getDisplayMatching: (rect) =>
        record.displays.find(({ bounds }) => rect.x >= bounds.x && rect.x < bounds.x + bounds.width) ??
        display(1),
      on: (event, listener) => screenEvents.on(event, listener),
    },
    session: {
      defaultSession: {
        setPermissionRequestHandler: (handler) => {
          record.permissionRequest = handler;
        },
        setPermissionCheckHandler: (handler) => {
          record.permissionCheck = handler;
        },
        setDevicePermissionHandler: (handler) => {
          record.device = handler;
        },
      },
    },
    utilityProcess: {
      fork(entry, args) {
        const child = new DoubleChild(entry, args);
        record.children.push(child);
        return child;
      },
    },
    ipcMain: { handle: (channel, listener) => void record.channels.set(channel, listener) },
    dialog: {
      showErrorBox: (_title, content) => void record.errors.push(content),
      showMessageBox: async () => {
        record.questions += 1;
        return { response: record.answer };
      },
    },
    Menu: {
      setApplicationMenu: (menu) => {
        record.menu = menu;
      },
    },
  };
  return { parts, record, appEvents, screenEvents };
}

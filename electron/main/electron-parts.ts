import type {
  App,
  BrowserWindow,
  BrowserWindowConstructorOptions,
  Dialog,
  Display,
  ForkOptions,
  IpcMainInvokeEvent,
  Menu,
  Session,
  UtilityProcess,
  WebContents,
} from 'electron';

/** A web page of the shell, cut down to what the locks touch. */
export type ShellContents = Pick<WebContents, 'id' | 'setWindowOpenHandler' | 'isDestroyed' | 'reload'> & {
  on(event: 'will-navigate' | 'will-redirect', listener: (details: Navigation) => void): unknown;
  on(event: 'will-frame-navigate', listener: (details: Navigation) => void): unknown;
  on(event: 'will-attach-webview', listener: (event: Preventable) => void): unknown;
  on(
    event: 'before-input-event',
    listener: (
      event: Preventable,
      input: { type: string; key: string; control: boolean; alt: boolean; shift: boolean },
    ) => void,
  ): unknown;
  on(
    event: 'render-process-gone',
    listener: (event: Preventable, details: { reason: string; exitCode: number }) => void,
  ): unknown;
};

type Preventable = { preventDefault(): void };
type Navigation = Preventable & { url: string };

/** A window of the shell. */
export type ShellWindow = Pick<
  BrowserWindow,
  | 'id'
  | 'loadURL'
  | 'show'
  | 'focus'
  | 'restore'
  | 'isMinimized'
  | 'isDestroyed'
  | 'setBounds'
  | 'getBounds'
  | 'setFullScreen'
  | 'isFullScreen'
  | 'destroy'
> & {
  webContents: ShellContents;
  on(event: 'close', listener: (event: Preventable) => void): unknown;
  on(event: 'closed', listener: () => void): unknown;
};

/** A display, cut down to its place. */
export type ShellDisplay = Pick<Display, 'id' | 'bounds'>;

/**
 * What the shell uses of Electron, each member in Electron's own types. `main.ts` hands in the real module;
 * tests hand in a double, which therefore can't drift from the real signatures.
 */
export type ElectronParts = {
  app: Pick<App, 'requestSingleInstanceLock' | 'enableSandbox' | 'whenReady' | 'quit' | 'exit'> & {
    on(event: 'second-instance' | 'window-all-closed', listener: () => void): unknown;
    on(event: 'before-quit', listener: (event: Preventable) => void): unknown;
    on(
      event: 'web-contents-created',
      listener: (event: Preventable, contents: ShellContents) => void,
    ): unknown;
  };
  BrowserWindow: new (options: BrowserWindowConstructorOptions) => ShellWindow;
  screen: {
    getAllDisplays(): ShellDisplay[];
    getPrimaryDisplay(): ShellDisplay;
    getDisplayMatching(rect: ShellDisplay['bounds']): ShellDisplay;
    on(event: 'display-added' | 'display-removed', listener: () => void): unknown;
  };
  session: {
    defaultSession: Pick<
      Session,
      'setPermissionRequestHandler' | 'setPermissionCheckHandler' | 'setDevicePermissionHandler'
    >;
  };
  utilityProcess: {
    fork(modulePath: string, args: string[], options: ForkOptions): ShellChild;
  };
  ipcMain: {
    handle(channel: string, listener: (event: ShellCall) => unknown): void;
  };
  dialog: Pick<Dialog, 'showErrorBox'> & {
    showMessageBox(options: {
      type: 'question';
      message: string;
      detail: string;
      buttons: string[];
      defaultId: number;
      cancelId: number;
    }): Promise<{ response: number }>;
  };
  Menu: { setApplicationMenu(menu: Menu | null): void };
};

/** A call from a page; `senderFrame` is null when the frame is gone already. */
export type ShellCall = {
  sender: Pick<IpcMainInvokeEvent['sender'], 'id'>;
  senderFrame: { url: string; parent: object | null } | null;
};

/** The host's process as Electron gives it. */
export type ShellChild = Pick<UtilityProcess, 'pid' | 'stdout' | 'stderr' | 'kill' | 'postMessage'> & {
  on(event: 'exit', listener: (code: number) => void): unknown;
  on(event: 'error', listener: (type: 'FatalError', location: string, report: string) => void): unknown;
};

import type { Session, WebPreferences } from 'electron';
import type { ElectronParts, ShellContents } from './electron-parts.ts';

/** Where the screens come from, once the host is ready; null before that, when nothing may load. */
export type Origin = () => string | null;

/** The preferences of every window: sandboxed, isolated, without Node, with sound before the first touch. */
export function lockedPreferences(preload: string): WebPreferences {
  return {
    preload,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInSubFrames: false,
    nodeIntegrationInWorker: false,
    webviewTag: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    navigateOnDragDrop: false,
    safeDialogs: true,
    spellcheck: false,
    // A board speaks without anyone touching it.
    autoplayPolicy: 'no-user-gesture-required',
    // A board or kiosk in the background keeps counting and calling.
    backgroundThrottling: false,
  };
}

/** Whether a page of this address is one of the hall's own. */
export function isOwnPage(url: string, origin: string | null): boolean {
  if (origin === null) return false;
  return URL.canParse(url) && new URL(url).origin === origin;
}

/** Locks one page in: no leaving the host's origin, no new windows outside it, no webviews. */
export function lockContents(contents: ShellContents, origin: Origin, refused: (what: string) => void): void {
  const stay = (details: { url: string; preventDefault(): void }) => {
    if (isOwnPage(details.url, origin())) return;
    details.preventDefault();
    refused('navigation');
  };
  contents.on('will-navigate', stay);
  contents.on('will-redirect', stay);
  contents.on('will-frame-navigate', stay);
  contents.on('will-attach-webview', (event) => {
    event.preventDefault();
    refused('webview');
  });
  contents.setWindowOpenHandler(() => {
    refused('window');
    return { action: 'deny' };
  });
}

/** What a page of the hall may have; everything else is refused, and everything to anyone else. */
const neededPermissions: readonly string[] = ['fullscreen', 'clipboard-sanitized-write'];

/** Refuses all permissions and devices but the few the screens need, and those only to the hall's own pages. */
export function lockSession(
  session: Pick<
    Session,
    'setPermissionRequestHandler' | 'setPermissionCheckHandler' | 'setDevicePermissionHandler'
  >,
  origin: Origin,
): void {
  const may = (permission: string, url: string) =>
    neededPermissions.includes(permission) && isOwnPage(url, origin());
  session.setPermissionRequestHandler((_contents, permission, answer, details) =>
    answer(may(permission, details.requestingUrl)),
  );
  session.setPermissionCheckHandler((_contents, permission, requestingOrigin) =>
    may(permission, requestingOrigin),
  );
  session.setDevicePermissionHandler(() => false);
}

/** Locks every page that is ever made, whoever makes it. */
export function lockAllContents(
  app: ElectronParts['app'],
  origin: Origin,
  refused: (what: string) => void,
): void {
  app.on('web-contents-created', (_event, contents) => lockContents(contents, origin, refused));
}

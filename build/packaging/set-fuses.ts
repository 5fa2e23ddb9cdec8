import { join } from 'node:path';
import { type FuseConfig, FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses';
import type { AfterPackContext } from 'electron-builder';

/** Doors of Electron that a hall never needs, closed in the program file itself, where no flag opens them again. */
export const hallFuses: FuseConfig = {
  version: FuseVersion.V1,
  strictlyRequireAllFuses: true,
  [FuseV1Options.RunAsNode]: false,
  [FuseV1Options.EnableCookieEncryption]: true,
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
  [FuseV1Options.EnableNodeCliInspectArguments]: false,
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
  [FuseV1Options.OnlyLoadAppFromAsar]: true,
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
  [FuseV1Options.WasmTrapHandlers]: true,
};

/** electron-builder's step after packing: sets the fuses of the packed program. */
export async function setFuses(context: AfterPackContext): Promise<void> {
  await flipFuses(programOf(context), hallFuses);
}

/** The packed program's file on each system. */
export function programOf(context: {
  appOutDir: string;
  electronPlatformName: string;
  packager: { appInfo: { productFilename: string }; executableName?: string };
}): string {
  const { productFilename } = context.packager.appInfo;
  if (context.electronPlatformName === 'win32') return join(context.appOutDir, `${productFilename}.exe`);
  if (context.electronPlatformName === 'darwin') {
    return join(context.appOutDir, `${productFilename}.app`, 'Contents', 'MacOS', productFilename);
  }
  return join(context.appOutDir, context.packager.executableName ?? productFilename);
}

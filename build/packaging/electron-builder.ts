import type { Configuration } from 'electron-builder';
import { setFuses } from './set-fuses.ts';

/**
 * What electron-builder makes of `dist/app`: installers for Linux (also arm64, for domestic processors) and
 * Windows. The database's native part is prebuilt for Node's stable interface and needs no rebuilding.
 */
export const builderConfiguration: Configuration = {
  appId: 'cn.yingfang.hall',
  productName: 'Yingfang',
  directories: { output: 'dist/packages' },
  extraMetadata: { main: 'dist/app/electron/main/main.js' },
  files: ['dist/app/**', 'package.json', '!**/*.map', '!**/*.md'],
  asar: true,
  // Loaded by the system, not by Node: they can't be read from inside the archive.
  asarUnpack: ['**/*.node'],
  npmRebuild: false,
  publish: null,
  afterPack: setFuses,
  linux: {
    target: [
      { target: 'deb', arch: ['x64', 'arm64'] },
      { target: 'AppImage', arch: ['x64', 'arm64'] },
    ],
    executableName: 'yingfang',
    category: 'Office',
    maintainer: 'Yingfang maintainers <maintainers@yingfang.invalid>',
    synopsis: '人民来访接待厅',
  },
  win: { target: [{ target: 'nsis', arch: ['x64', 'arm64'] }] },
  // A hall's computer is set up by an administrator, for all who sit at it.
  nsis: { oneClick: false, perMachine: true, allowToChangeInstallationDirectory: true },
};

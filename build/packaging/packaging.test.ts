import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { builderConfiguration } from './electron-builder.ts';
import { programOf } from './set-fuses.ts';

// electron-builder's own check of a configuration; it is reached through electron-builder, whose part it is.
const fromBuilder = createRequire(createRequire(import.meta.url).resolve('electron-builder'));
const { validateConfiguration } = fromBuilder('app-builder-lib/out/util/config/config.js');
const validate = (configuration: unknown): Promise<void> =>
  validateConfiguration(configuration, { isEnabled: false });

describe('packaging', () => {
  it('has a configuration that electron-builder accepts', async () => {
    await expect(validate(builderConfiguration)).resolves.toBeUndefined();
  });

  it('would hear of a word that electron-builder does not know', async () => {
    await expect(validate({ ...builderConfiguration, asarUnpacked: [] })).rejects.toThrow('asarUnpacked');
  });

  it('finds the packed program on each system', () => {
    const packed = (electronPlatformName: string, executableName?: string) =>
      programOf({
        appOutDir: '/out',
        electronPlatformName,
        packager: {
          appInfo: { productFilename: 'Yingfang' },
          ...(executableName ? { executableName } : {}),
        },
      });
    expect(packed('win32')).toBe(join('/out', 'Yingfang.exe'));
    expect(packed('linux', 'yingfang')).toBe(join('/out', 'yingfang'));
    expect(packed('darwin')).toBe(join('/out', 'Yingfang.app', 'Contents', 'MacOS', 'Yingfang'));
  });
});

import { build } from 'electron-builder';
import { builderConfiguration } from './packaging/electron-builder.ts';
import { projectRoot } from './project-root.ts';
import { ensureScreens } from './start/build-screens.ts';
import { ensureBuiltApp } from './start/built-app.ts';

// `npm run package`: installers for this system into dist/packages. Fetches Electron's program for them.
const say = (line: string) => void process.stderr.write(`${line}\n`);
await ensureScreens(projectRoot, say);
await ensureBuiltApp(projectRoot, say);
for (const file of await build({ projectDir: projectRoot, config: builderConfiguration })) say(file);

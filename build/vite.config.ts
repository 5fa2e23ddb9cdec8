import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const root = fileURLToPath(new URL('../renderer', import.meta.url));
const screens = ['kiosk', 'desk', 'board'] as const;

/** Three pages, one build; the host serves `dist/screens` from its root. */
export default defineConfig({
  root,
  base: '/',
  publicDir: false,
  plugins: [react()],
  build: {
    outDir: fileURLToPath(new URL('../dist/screens', import.meta.url)),
    emptyOutDir: true,
    // The screens run in Electron 45 or a current Chromium: nothing to translate down.
    target: 'chrome140',
    // Inlined fonts and pictures would need `data:` in the host's content security policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // antd makes the desk's script larger than the usual warning; the kiosk's own limit is tested.
    chunkSizeWarningLimit: 2000,
    reportCompressedSize: false,
    rolldownOptions: {
      input: Object.fromEntries(
        screens
          .map((screen) => [screen, `${root}/${screen}/index.html`] as const)
          .filter(([, page]) => existsSync(page)),
      ),
    },
  },
});

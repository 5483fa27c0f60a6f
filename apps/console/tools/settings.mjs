import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const folder = join(dirname(fileURLToPath(import.meta.url)), '..');

/** What the office browsers of 360 and 奇安信 can do; `test/architecture/console.spec.ts` reads the bundles by it. */
export const BROWSER_FLOOR = 'chrome86';

/** Of the built page and of the one that `npm run console` serves. */
export const settings = {
  root: folder,
  configFile: false,
  logLevel: 'warn',
  publicDir: 'public',
  build: {
    target: BROWSER_FLOOR,
    cssTarget: BROWSER_FLOOR,
    outDir: 'dist',
    emptyOutDir: true,
    manifest: 'manifest.json',
    reportCompressedSize: false,
    // Everything is a file of its own: what is written into the page would need a rule of its own in its policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1_000,
    rolldownOptions: {
      // The console, and the pages for the public, which load nothing of its library.
      input: { index: join(folder, 'index.html'), public: join(folder, 'public.html') },
      // The libraries mark what runs in the browser for servers that render; there is none here.
      onwarn: (warning, warn) => (warning.code === 'MODULE_LEVEL_DIRECTIVE' ? undefined : warn(warning)),
    },
  },
};

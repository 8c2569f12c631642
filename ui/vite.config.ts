import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [vue()],
  build: {
    // WebKitGTK of Debian 12 and WebView2 both read this.
    target: 'safari16',
    // The content security policy has no room for data: addresses.
    assetsInlineLimit: 0,
    // pdf.js is one big lazy chunk read from the disk, not from a network.
    chunkSizeWarningLimit: 1500,
  },
  test: {
    server: { deps: { inline: ['element-plus'] } },
    projects: [
      {
        extends: true,
        test: { name: 'components', environment: 'happy-dom', include: ['tests/*.test.ts'], setupFiles: ['tests/setup.ts'] },
      },
      // Whole pages in Chromium, with the replies of the program.
      { extends: true, test: { name: 'browser', environment: 'node', include: ['tests/browser/*.test.ts'] } },
    ],
  },
});

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
    environment: 'happy-dom',
    include: ['tests/**/*.test.ts'],
    setupFiles: ['tests/setup.ts'],
    server: { deps: { inline: ['element-plus'] } },
  },
});

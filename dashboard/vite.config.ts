import ui from '@nuxt/ui/vite';
import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vite';

export default defineConfig({
  plugins: [
    vue(),
    // Components are imported by name where they are used, so that nothing is generated into the source tree.
    ui({
      autoImport: false,
      components: false,
      dts: false,
      experimental: { componentDetection: true },
      // Icons are bundled: the browser must never ask a foreign host for one.
      icon: { clientBundle: { scan: true } },
      theme: { colors: ['primary', 'neutral', 'warning', 'error'] },
      ui: { colors: { primary: 'teal', neutral: 'slate', warning: 'amber', error: 'red' } },
    }),
  ],
  define: {
    __VUE_I18N_LEGACY_API__: 'false',
    __INTLIFY_PROD_DEVTOOLS__: 'false',
  },
  build: {
    target: 'es2022',
    modulePreload: { polyfill: false },
  },
  server: {
    proxy: { '/graphql': process.env['API_URL'] ?? 'http://127.0.0.1:4000' },
  },
});

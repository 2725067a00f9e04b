import { defineConfig } from 'vite';

/** Entries keep their names: the server adds each file's hash to its address. */
export default defineConfig({
  publicDir: false,
  build: {
    outDir: '../../../target/web/static/assets',
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: false,
    rolldownOptions: {
      // Cockpit reads the plugin's default export
      preserveEntrySignatures: 'exports-only',
      input: {
        portal: 'src/portal.ts',
        materials: 'src/materials.ts',
        declare: 'src/declare.ts',
        meeting: 'src/meeting.ts',
        task: 'src/task.ts',
        scoring: 'src/scoring.ts',
        experts: 'src/experts.ts',
        look: 'src/look.css',
        form: 'src/form.css',
        cockpit: 'src/cockpit/plugin.ts',
        cockpitLook: 'src/cockpit/cockpit.css',
      },
      output: {
        entryFileNames: '[name].js',
        chunkFileNames: '[name]-[hash].js',
        assetFileNames: '[name][extname]',
      },
    },
  },
});

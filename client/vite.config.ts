import react from '@vitejs/plugin-react'
import { join } from 'node:path'
import { defineConfig } from 'vite'
import { chunkGroups } from './chunk-groups.ts'
import { serviceWorkerAssets, WORKER_FILE } from './service-worker-plugin.ts'

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), serviceWorkerAssets()],
  build: {
    target: 'es2022',
    manifest: true,
    // Under the strict CSP nothing may be inlined as data: but images.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: {
        index: join(import.meta.dirname, 'index.html'),
        worker: join(import.meta.dirname, 'src/service-worker/service-worker.ts'),
      },
      output: {
        entryFileNames: ({ name }) => (name === 'worker' ? WORKER_FILE : 'assets/[name]-[hash].js'),
        codeSplitting: { groups: chunkGroups },
      },
    },
  },
})

import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  build: {
    target: 'es2022',
    manifest: true,
    // Under the strict CSP nothing may be inlined as data: but images.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
})

import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app/app.tsx'
import { keepInstallOffer } from './lib/installing.ts'
import { startLanguage } from './lib/language.ts'
import { startWorkerAfterLoad } from './lib/worker.ts'
import './ui/tokens.css'
import './ui/base.css'

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root to render into')
keepInstallOffer()
await startLanguage()
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
startWorkerAfterLoad()

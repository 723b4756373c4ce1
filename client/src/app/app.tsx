import { lazy, Suspense } from 'react'
import { Route, Switch } from 'wouter'
import { CrashBoundary } from './crash-boundary.tsx'
import { PageLoading } from './page-loading.tsx'

const LibraryPage = lazy(() => import('./library-page.tsx'))
const WatchPage = lazy(() => import('./watch-page.tsx'))
const ScenarioPage = lazy(() => import('./scenario-page.tsx'))
const EditorPage = lazy(() => import('./editor-page.tsx'))
const TrainerPage = lazy(() => import('./trainer-page.tsx'))
const PhonePage = lazy(() => import('../features/phone/phone-page.tsx'))
const EmbedPage = lazy(() => import('./embed-page.tsx'))
const NotFoundPage = lazy(() => import('./not-found-page.tsx'))

/** The routes; each page is its own chunk, so that a phone in a drill loads only the phone. */
export function App() {
  return (
    <CrashBoundary>
      <Suspense fallback={<PageLoading />}>
        <Switch>
          <Route path="/">
            <LibraryPage />
          </Route>
          <Route path="/scenario/:scenarioId">
            {({ scenarioId }) => <ScenarioPage key={scenarioId} scenarioId={scenarioId} />}
          </Route>
          <Route path="/watch/:scenarioId">
            {({ scenarioId }) => <WatchPage key={scenarioId} scenarioId={scenarioId} />}
          </Route>
          <Route path="/editor/:scenarioId">
            {/* No key: what goes on under another id goes on. */}
            {({ scenarioId }) => <EditorPage scenarioId={scenarioId} />}
          </Route>
          <Route path="/drill/:drillId">
            {({ drillId }) => <TrainerPage key={drillId} drillId={drillId} />}
          </Route>
          <Route path="/join">
            <PhonePage />
          </Route>
          <Route path="/embed/:scenarioId">
            {({ scenarioId }) => <EmbedPage key={scenarioId} scenarioId={scenarioId} />}
          </Route>
          <Route path="/join/:code">{({ code }) => <PhonePage key={code} code={code} />}</Route>
          <Route>
            <NotFoundPage />
          </Route>
        </Switch>
      </Suspense>
    </CrashBoundary>
  )
}

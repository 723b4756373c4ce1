import { useTranslation } from 'react-i18next'
import { Assumed } from '../features/library/import/assumed.tsx'
import { DropTarget } from '../features/library/import/drop-target.tsx'
import { FileButtons } from '../features/library/import/file-buttons.tsx'
import { FileList } from '../features/library/import/file-list.tsx'
import { FindingList } from '../features/library/import/finding-list.tsx'
import { useDropped } from '../features/library/import/use-dropped.ts'
import { useImport } from '../features/library/import/use-import.ts'
import type { DroppedFile } from '../features/library/import/import-report.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'

interface EditorImportProps {
  readonly onTake: (text: string) => void
  readonly takeLabel: string
}

/** Files of alerts for the editor: dropped anywhere on the page or chosen, and what had to be repaired in them. */
export function EditorImport({ onTake, takeLabel }: EditorImportProps) {
  const { t } = useTranslation('library')
  const { files, fault, drop, choose, clear } = useDropped()
  return (
    <>
      <DropTarget onDrop={drop} />
      {fault && <p role="alert">{t(`import.fault.${fault}`)}</p>}
      <FileButtons onChoose={choose} />
      {files && (
        <Report
          files={files}
          takeLabel={takeLabel}
          onLeave={clear}
          onTake={(text) => {
            clear()
            onTake(text)
          }}
        />
      )}
    </>
  )
}

interface ReportProps extends EditorImportProps {
  readonly files: readonly DroppedFile[]
  readonly onLeave: () => void
}

function Report({ files, takeLabel, onTake, onLeave }: ReportProps) {
  const { t } = useTranslation(['library', 'editor'])
  const state = useImport(files)
  const made = state.status === 'done' ? state.report.made : undefined
  return (
    <Dialog
      title={t('import.title')}
      onClose={onLeave}
      closeLabel={t('editor:import.leave')}
      actions={
        made && (
          <Button look="primary" onClick={() => onTake(made.text)}>
            {takeLabel}
          </Button>
        )
      }
    >
      <div role="status">
        {state.status === 'running' && <p>{t('import.starting')}</p>}
        {state.status === 'broken' && <p>{t('import.broken')}</p>}
        {state.status === 'done' && (
          <p>{made ? t('editor:import.made', { count: made.alertCount }) : t('import.nothing')}</p>
        )}
      </div>
      {state.status === 'done' && (
        <>
          {state.report.findings.length > 0 && (
            <FindingList findings={state.report.findings} count={state.report.findings.length} />
          )}
          {made && <Assumed made={made} />}
          <FileList files={state.report.files} isNothingMade={made === undefined} />
        </>
      )}
    </Dialog>
  )
}

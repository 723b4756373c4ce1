import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../ui/button.tsx'
import styles from './file-buttons.module.css'

interface FileButtonsProps {
  readonly onChoose: (files: FileList) => void
  /** There are files already: these come to them. */
  readonly more?: boolean
}

/** The ways to files that need no dragging: by their own dialog, one by one or a folder of them. */
export function FileButtons({ onChoose, more = false }: FileButtonsProps) {
  const { t } = useTranslation('library')
  return (
    <div className={styles.buttons}>
      <Chooser onChoose={onChoose}>{t(more ? 'import.moreFiles' : 'import.files')}</Chooser>
      <Chooser onChoose={onChoose} folder>
        {t(more ? 'import.moreFolder' : 'import.folder')}
      </Chooser>
    </div>
  )
}

interface ChooserProps extends Pick<FileButtonsProps, 'onChoose'> {
  readonly folder?: boolean
  readonly children: string
}

function Chooser({ onChoose, folder = false, children }: ChooserProps) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <Button onClick={() => input.current?.click()}>{children}</Button>
      <input
        ref={input}
        type="file"
        hidden
        multiple
        // A folder, wherever the browser can: an old name that every one of them knows, and no type of React's.
        {...(folder && { webkitdirectory: '' })}
        aria-label={children}
        onChange={({ target }) => {
          if (target.files && target.files.length > 0) onChoose(target.files)
          // The same file may be chosen again, once it is mended.
          target.value = ''
        }}
      />
    </>
  )
}

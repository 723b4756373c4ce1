import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './drop-target.module.css'

interface DropTargetProps {
  readonly onDrop: (transfer: DataTransfer) => void
}

/** The whole page takes files that are dropped on it, and says so while they hang over it. */
export function DropTarget({ onDrop }: DropTargetProps) {
  const { t } = useTranslation('library')
  const [isOver, setIsOver] = useState(false)
  useEffect(() => {
    const over = (event: DragEvent): void => {
      if (!event.dataTransfer?.types.includes('Files')) return
      // Otherwise the browser goes to the file, away from the page.
      event.preventDefault()
      event.dataTransfer.dropEffect = 'copy'
      setIsOver(true)
    }
    const leave = (event: DragEvent): void => {
      // From element to element the pointer stays on the page.
      if (!event.relatedTarget) setIsOver(false)
    }
    const drop = (event: DragEvent): void => {
      if (!event.dataTransfer?.types.includes('Files')) return
      event.preventDefault()
      setIsOver(false)
      onDrop(event.dataTransfer)
    }
    addEventListener('dragover', over)
    addEventListener('dragleave', leave)
    addEventListener('drop', drop)
    return () => {
      removeEventListener('dragover', over)
      removeEventListener('dragleave', leave)
      removeEventListener('drop', drop)
    }
  }, [onDrop])
  return isOver ? (
    <div className={styles.target}>
      <p>{t('import.drop')}</p>
    </div>
  ) : null
}

import type { Focus } from './keys.ts'

const FIELDS =
  'textarea, select, [contenteditable]:not([contenteditable="false"]), [role="textbox"], [role="searchbox"], ' +
  '[role="combobox"], [role="spinbutton"], [role="listbox"], [role="option"], [role="radio"], [role="tab"], ' +
  '[role="menuitem"], [role="treeitem"], [role="gridcell"]'
const SLIDERS = 'input[type="range"], [role="slider"]'
const BUTTONS =
  'button, summary, [role="button"], [role="switch"], [role="checkbox"], input[type="button"], ' +
  'input[type="submit"], input[type="reset"], input[type="checkbox"], input[type="image"]'

/** Which keys the element that a key press went to uses itself. */
export function focusOf(target: EventTarget | null | undefined): Focus {
  if (!(target instanceof Element)) return 'nothing'
  if (target.closest(SLIDERS)) return 'slider'
  if (target.closest(BUTTONS)) return 'button'
  return target.closest(FIELDS) || target.matches('input') ? 'field' : 'nothing'
}

/** Whether a dialog is open, which here are all modal: the page behind it does not hear keys. */
export const isModalOpen = (): boolean => document.querySelector('dialog[open]') !== null

/** Fields in which the browser undoes what is typed. */
const TYPED = 'textarea, select, [contenteditable], input:not([type=checkbox], [type=radio], [type=button], [type=file])';

/** What the undo and redo buttons tell assistive technology. */
export const UNDO_KEYS = 'Control+Z Meta+Z';
export const REDO_KEYS = 'Control+Y Control+Shift+Z Meta+Shift+Z';

/** What the keys of this event mean to a person who is not typing: Ctrl+Z and Ctrl+Y, or Cmd+Z and Cmd+Shift+Z. */
export function undoOrRedo(event: KeyboardEvent): 'undo' | 'redo' | undefined {
  const { altKey, ctrlKey, metaKey, shiftKey, defaultPrevented } = event;
  const [target] = event.composedPath();
  if (defaultPrevented || altKey || ctrlKey === metaKey) return undefined;
  if (target instanceof Element && (target.matches(TYPED) || target.closest('dialog'))) return undefined;
  switch (event.key.toLowerCase()) {
    case 'z':
      return shiftKey ? 'redo' : 'undo';
    case 'y':
      return 'redo';
    default:
      return undefined;
  }
}

/** Where the keys are named for those who see them, as their keyboard has them. */
export function shownKeys(what: 'undo' | 'redo'): string {
  if (/^(?:Mac|iP)/.test(navigator.platform)) return what === 'undo' ? '⌘Z' : '⇧⌘Z';
  return what === 'undo' ? 'Ctrl+Z' : 'Ctrl+Y';
}

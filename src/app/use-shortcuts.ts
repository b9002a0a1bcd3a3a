import { useEffect } from 'react';
import { configurationActions } from '../store/configuration.ts';
import { interfaceActions, interfaceStore } from '../store/interface.ts';

/** Text that has not become an answer yet is undone by the browser. */
function holdsDraft(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('[data-draft="true"]') !== null;
}

/** Ctrl/⌘+Z undoes the last answer wherever the focus is, also in a text field; with Shift, or Ctrl+Y, redoes it. */
export function useShortcuts(): void {
  useEffect(() => {
    function keyDown(event: KeyboardEvent) {
      const key = event.key.toLowerCase();
      if (!(event.ctrlKey || event.metaKey) || event.altKey || holdsDraft(event.target)) {
        return;
      }
      const redo = (key === 'z' && event.shiftKey) || (key === 'y' && !event.metaKey);
      if (redo || key === 'z') {
        event.preventDefault();
        if (redo) {
          configurationActions.redo();
        } else {
          configurationActions.undo();
        }
      }
    }
    window.addEventListener('keydown', keyDown);
    return () => window.removeEventListener('keydown', keyDown);
  }, []);
}

/** Ctrl/⌘+\ gives the policy the whole width, and the answers their share again, where there are both. */
export function useWidthShortcut(): void {
  useEffect(() => {
    function keyDown(event: KeyboardEvent) {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.key !== '\\') return;
      event.preventDefault();
      interfaceActions.setWide(interfaceStore.getState().wide === null ? 'policy' : null);
    }
    window.addEventListener('keydown', keyDown);
    return () => window.removeEventListener('keydown', keyDown);
  }, []);
}

import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';

/** What was pasted, for as long as the page is open. It names people and resources, so no link and no storage has it. */
export const pastedMessage = createStore<{ readonly text: string }>()(() => ({ text: '' }));

export function usePastedMessage(): string {
  return useStore(pastedMessage, ({ text }) => text);
}

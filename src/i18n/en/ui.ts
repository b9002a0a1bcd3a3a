import type { Slots } from '../messages.ts';
import { listed, number } from './text.ts';

/** Words of controls that know nothing of policies. */
/** The next ones, of all that are left. */
const showMore = (count: number, left: number) =>
  count < left ? `Show ${count} more of ${number(left)}` : `Show ${left} more`;

export const uiMessages = {
  copyRefused: 'The browser refused to copy. The text is selected: press Ctrl+C or ⌘C.',
  downloadRefused: 'The browser refused to make the file. Its text is selected: press Ctrl+C or ⌘C.',
  close: 'Close',
  loading: (part: string) => `Loading ${part} …`,
  notLoaded: (part: string) => `${part} did not load`,
  notLoadedText:
    'Either the network is away, or this page was updated since you opened it. Try again, or reload: your answers stay.',
  broken: (part: string) => `${part} stopped working`,
  brokenText:
    'This is a bug in the page, not in your answers, and the rest goes on working. They stay when you reload.',
  retry: 'Try again',
  details: 'Details',
  severity: { error: 'Error', warning: 'Careful', info: 'Note' },
  /** A message behind the word for how bad it is. */
  withSeverity: ({ severity, message }: Slots<'severity' | 'message'>) => `${severity}: ${message}`,
  example: (value: string) => `e.g. ${value}`,
  remove: (value: string) => `Remove ${value}`,
  removed: (value: string) => `${value} removed`,
  removeThese: (count: number) => `Remove these ${count}`,
  removeAll: 'Remove all',
  removeAllOf: (label: string) => `Remove all: ${label}`,
  removedMany: (count: number) => `${count} values removed`,
  added: (count: number) => (count === 1 ? '1 value added' : `${count} values added`),
  add: 'Add',
  showAll: 'Show all',
  showMore,
  showMoreOf: (count: number, left: number, label: string) => `${showMore(count, left)}: ${label}`,
  addValue: (value: string) => `Add ${value}`,
  dropped: (values: readonly string[]) =>
    values.length === 1
      ? `Already in the list, so not added again: ${values.join('')}`
      : `${values.length} values were already in the list, so not added again: ${listed(values, 'and', 10)}`,
  inNewTab: (page: string) => `${page} (opens in a new tab)`,
  chosen: (label: string) => `Chosen: ${label}`,
  addTo: (label: string) => `Add to ${label}`,
} as const;

/** Words around the page. */
export const appMessages = {
  name: 'Session Manager Policy Builder',
  shortName: 'Policy Builder',
  skip: 'Skip to the content',
  documents: 'Documents',
  documentMenu: (current: string) => `${current}: choose another document`,
  menu: 'Menu',
  home: 'Start page',
  samples: 'Samples',
  undo: 'Undo',
  redo: 'Redo',
  undoKeys: 'Undo (Ctrl+Z)',
  redoKeys: 'Redo (Ctrl+Shift+Z)',
  colorScheme: { system: 'Colours: as the system', light: 'Colours: light', dark: 'Colours: dark' },
  answers: 'Answers',
  policy: 'Policy',
  changed: 'changed',
  panes: 'Answers or policy',
  policyPane: 'Policy document',
  notFoundTitle: 'There is no such page',
  notFoundText:
    'The address may be cut short or mistyped. Every document can be reached from the start page.',
  toStart: 'Go to the start page',
  dismiss: 'Dismiss',
  failedTitle: 'The page has failed',
  failedText:
    'This is a defect of this page, not of your answers. They are all in the address, which you can keep and send to us.',
  failedLink: 'Your link',
  failedDetails: 'What happened',
  reload: 'Reload',
  startOver: 'Start over',
} as const;

/** What a link said and what became of it. `parameter` and `value` come from the link and are only shown. */
export const linkWarningMessages = {
  title: (count: number) =>
    count === 1 ? 'One part of the link could not be used' : `${count} parts of the link could not be used`,
  rest: 'Everything else was taken over.',
  'unknown-kind': (_: string, value: string) =>
    `There is no document “${value}”. The end user policy is shown.`,
  'missing-version': () =>
    'The link does not say by which version of this page it was made. It was read as a current one.',
  'unknown-version': (_: string, value: string) => `“${value}” is not a version of this page.`,
  'newer-version': (_: string, value: string) =>
    `The link was made by a newer version (${value}). What this version does not know was left out.`,
  'unknown-parameter': (parameter: string) => `“${parameter}” is not a setting, so it was left out.`,
  'repeated-parameter': (parameter: string) =>
    `“${parameter}” is there more than once, with different values. The recommended value is used.`,
  'malformed-escape': (parameter: string) =>
    `“${parameter}” is damaged: a percent sign is not followed by two digits.`,
  'control-character': (parameter: string) =>
    `“${parameter}” has invisible control characters. The recommended value is used.`,
  'invalid-value': (parameter: string, value: string) =>
    `“${parameter}” cannot be “${value}”. The recommended value is used.`,
  'too-long': () => 'The link is too long to be one of ours. The document opens with recommended values.',
} as const;

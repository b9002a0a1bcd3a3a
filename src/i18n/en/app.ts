import { code, number } from './text.ts';

/** Words around the page. */
export const appMessages = {
  name: 'Session Manager Policy Builder',
  windowTitle: (page: string) => `${page} · Session Manager Policy Builder`,
  shortName: 'Policy Builder',
  skip: 'Skip to the content',
  content: 'The page',
  documents: 'Documents',
  documentMenu: (current: string) => `${current}: choose another document`,
  more: 'More',
  moreDocuments: 'More documents',
  menu: 'Menu',
  home: 'Start page',
  samples: 'Samples',
  check: 'Check',
  undo: 'Undo',
  redo: 'Redo',
  undoKeys: 'Undo (Ctrl+Z)',
  redoKeys: 'Redo (Ctrl+Shift+Z)',
  colorScheme: { system: 'Colours: system', light: 'Colours: light', dark: 'Colours: dark' },
  answers: 'Answers',
  policy: 'Policy',
  changed: 'changed',
  panes: 'Answers or policy',
  policyPane: 'Policy document',
  notFoundTitle: 'Page not found',
  notFoundText: 'The address may be incomplete or mistyped. Choose a document, or go to the start page.',
  toStart: 'Go to the start page',
  dismiss: 'Dismiss',
  remarkNotLoaded:
    'There is something to know about this link, but it did not load. Reload the page to see it.',
  failedTitle: 'The page stopped working',
  failedText:
    'This is a bug in the page, not in your answers. They are all in the address: keep it, and add it to your report.',
  failedLink: (link: string) => `Your link: ${code(link)}`,
  failedDetails: (what: string) => `What happened: ${code(what)}`,
  reload: 'Reload',
  newVersion: 'A new version of this page is ready. Reload to use it: your answers stay.',
  startOver: 'Start over',
} as const;

/** Words of the button that copies a link. */
export const shareMessages = {
  share: 'Share',
  title: 'Link to these answers',
  heading: 'Link to these answers.',
  explanation:
    'It opens this document as it is now. The answers are in the part after #, which browsers never send to a server.',
  copy: 'Copy link',
  copyWithout: 'Copy link without identifiers',
  without:
    'Leaves out accounts, IDs, ARNs, networks, tags, the names of documents, buckets, log groups and users, and shell profiles.',
  copied: 'Link copied',
  tooLong:
    'These answers are too long for a link. Take what they make along from Export, or share the link without identifiers.',
  long: (characters: number) =>
    `This link has ${number(characters)} characters. Browsers open it, but mail and chat may cut it: send it in a file.`,
} as const;

/** What the page offers of the last visit. */
export const offerMessages = {
  title: 'Continue where you left off',
  text: (title: string) =>
    `This browser has your last answers: ${title}. Every document opens with them until you forget them.`,
  accept: 'Continue',
  dismiss: 'Forget them',
} as const;

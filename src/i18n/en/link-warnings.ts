interface LinkWarningText {
  /** Both come from the link and are only shown. */
  readonly parameter: string;
  readonly value: string;
  /** What became of the setting. */
  readonly fate: string;
}

/** What a link said and what became of it. */
type LinkWarningReason = keyof typeof messages.reasons;

const messages = {
  title: (count: number) =>
    count === 1 ? 'One part of the link could not be used' : `${count} parts of the link could not be used`,
  rest: 'The page uses everything else.',
  leftEmpty: 'It stays empty.',
  recommended: 'The page uses the recommended value.',
  reasons: {
    'unknown-kind': ({ value }) =>
      `There is no document “${value}”. The answers are kept: choose a document.`,
    'missing-version': () =>
      'The link does not say which version of this page made it. The page reads it as a current one.',
    'unknown-version': ({ value }) =>
      `“${value}” is not a version of this page. The page reads the link as a current one.`,
    'newer-version': ({ value }) =>
      `The link comes from a newer version (${value}). This version ignores what it does not know.`,
    'unknown-parameter': ({ parameter }) => `“${parameter}” is not a setting, so the page ignores it.`,
    'repeated-parameter': ({ parameter, fate }) =>
      `“${parameter}” is in the link more than once, with different values. ${fate}`,
    'malformed-escape': ({ parameter, fate }) =>
      `“${parameter}” is damaged: a percent sign is not followed by two digits. ${fate}`,
    'control-character': ({ parameter, fate }) =>
      `“${parameter}” contains invisible control characters. ${fate}`,
    'invalid-value': ({ parameter, value, fate }) => `“${parameter}” cannot be “${value}”. ${fate}`,
    damaged: () =>
      'A part of the link is missing or was changed on the way, so nothing in it can be read. The document opens with recommended values.',
    'too-long': () => 'The link is too long to be one of ours. The document opens with recommended values.',
  } satisfies Readonly<Record<string, (params: LinkWarningText) => string>>,
} as const;

/** What could not be used of a link, and what became of its setting, as one paragraph. */
function textOf(
  warning: {
    readonly code: LinkWarningReason;
    readonly at: string;
    readonly params: { readonly value: string };
  },
  isLeftEmpty: boolean,
): string {
  const fate = isLeftEmpty ? messages.leftEmpty : messages.recommended;
  const reason: (params: LinkWarningText) => string = messages.reasons[warning.code];
  return reason({ parameter: warning.at, value: warning.params.value, fate });
}

/** What to know about answers that have no room in the address. */
const room = {
  title: 'These answers are too long for the address',
  browser: 'This browser keeps them, and a reload brings them back. To hand them on, use Export.',
  nowhere:
    'This browser does not keep them either: they are gone when you leave or reload. Download what you need from Export first.',
} as const;

/** What could not be used of a link, and what has no room in one. */
export const linkWarnings = { title: messages.title, rest: messages.rest, text: textOf, room };

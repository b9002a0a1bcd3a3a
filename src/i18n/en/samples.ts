import type { DepartureCode } from '#core';

/** Why the generated document differs from what AWS printed. */
export const departureMessages: Readonly<Record<DepartureCode, string>> = {
  'empty-resource':
    'AWS printed an empty `Resource`, which IAM refuses. Actions without resource types stand on `*`.',
  'repeated-statement': 'AWS printed the same statement twice. Once is enough.',
  'mixed-user-variables':
    'AWS mixed `${aws:username}` and `${aws:userid}` in one policy. The first works for IAM users only; `${aws:userid}` stands throughout here, as in AWS’s other tabs. See the note on own sessions.',
  'list-documents-on-arn':
    'AWS put `ssm:ListDocuments` on a document ARN. The action knows no resource, so that granted nothing; it stands on `*`.',
  'session-tag-compared-with-user-name':
    'AWS compared the session-id tag with `${aws:username}`. The tag holds the user ID, so that never matched.',
  'owned-document-any-account':
    'AWS left the account open (`*`) in the ARN of its own document. Both forms match; with an empty account it cannot match anybody else’s document.',
};

export const samplesMessages = {
  title: 'Published samples',
  description:
    'The policies that AWS’s documentation has printed, ready to take your own values. Where AWS printed an error, ours is mended and says so.',
  edition: {
    '2026': { title: 'Edition 2026', description: 'What AWS’s pages show today.' },
    '2023': { title: 'Edition 2023', description: 'One tab per console, with user IDs in session ARNs.' },
    '2020': {
      title: 'Edition 2020',
      description: 'User names in session ARNs, and the document access check.',
    },
  },
  departures: (count: number) => (count === 1 ? '1 departure' : `${count} departures`),
  asPublished: 'as published',
  opened: (title: string) => `Opened “${title}”. Undo brings your answers back.`,
  source: (source: string) => `From AWS’s page “${source}”`,
  bannerTitle: (title: string, edition: string) => `AWS’s published sample: ${title} (${edition})`,
  bannerSame: 'As it opens, the document says exactly what AWS printed.',
  bannerDeparts: (count: number) =>
    count === 1
      ? 'As it opens, the document departs from what AWS printed in one place:'
      : `As it opens, the document departs from what AWS printed in ${count} places:`,
  forget: 'Close. What AWS printed then no longer counts as to be replaced.',
  printed: 'AWS printed',
  at: 'Here',
  wholeDocument: 'the document',
} as const;

import type { FormatName } from '#core';
import { codePointName } from '#iam';
import { characterText } from './characters.ts';
import { listed } from './text.ts';

/** What is looked for in a text that was pasted, by the format of its field. */
const pasted: Partial<Readonly<Record<FormatName, string>>> = {
  region: 'Region',
  account: 'single account ID',
  'account-id': 'account ID',
  organization: 'single organization ID',
  'kms-key': 'KMS key',
  bucket: 'single bucket',
  'key-prefix': 'prefix',
  'log-group': 'single log group',
  'node-id': 'node ID',
  'document-name': 'document name',
  host: 'single host',
  cluster: 'cluster name',
  'oidc-issuer': 'single issuer',
  'policy-arn': 'single policy',
  principal: 'account, user or role',
  'saml-provider': 'single SAML provider',
};

const SHOWN = 4;
const SHOWN_CHARACTERS = 60;
const some = (texts: readonly string[]): string =>
  texts.length > SHOWN
    ? `${texts.slice(0, SHOWN).join(', ')} and ${texts.length - SHOWN} more`
    : texts.join(', ');
const cut = (text: string): string =>
  text.length > SHOWN_CHARACTERS ? `${text.slice(0, SHOWN_CHARACTERS)}…` : text;

/** What the page says of a text that was pasted. */
export const pastingMessages = {
  refused: (format: FormatName, texts: readonly string[]) =>
    `No ${pasted[format] ?? 'value'} found in “${cut(texts.join(' ').replace(/\s+/g, ' '))}”, so nothing is added.`,
  leftOut: (texts: readonly string[]) => `Ignored the rest of the text: ${some(texts)}.`,
  /** What is not seen and was around a text, by code points. */
  dropped: (codePoints: readonly number[]) =>
    `Dropped what came along unseen: ${listed(
      codePoints.map(
        (codePoint) =>
          `${codePointName(codePoint)} (${characterText({ kind: 'hidden', codePoint, like: '' })})`,
      ),
    )}.`,
  /** What an ARN or address names besides the answer. */
  names: ({
    regions,
    account,
    prefix,
    port,
  }: {
    readonly regions: readonly string[];
    readonly account: string | undefined;
    readonly prefix: string | undefined;
    readonly port: number | undefined;
  }) =>
    `It also names ${listed([
      ...regions,
      ...(account === undefined ? [] : [`account ${account}`]),
      ...(prefix === undefined ? [] : [`the prefix ${prefix}`]),
      ...(port === undefined ? [] : [`port ${port}`]),
    ])}.`,
  take: 'Use that too',
} as const;

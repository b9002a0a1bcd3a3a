import { parseArn, partitionOfRegion } from '#iam';

/** Where something is, as far as its ARN or its address in the console says so. */
export interface Place {
  readonly region?: string;
  readonly account?: string;
}

/** A value in a text that somebody pasted, right or wrong, and what else its ARN or address tells. */
export interface Found {
  readonly value: string;
  readonly place?: Place;
  /** The folder that was named with a bucket. */
  readonly prefix?: string;
  /** The port that was named with a host. */
  readonly port?: number;
}

/** A web address, or one of S3, without its scheme. */
export interface Address {
  readonly scheme: string;
  readonly host: string;
  /** All that follows the host, decoded. */
  readonly rest: string;
}

/** A text without its percent signs. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // A lone percent sign stands for itself.
    return text;
  }
}

/** Takes an address apart; `undefined` for what is none. */
export function readAddress(word: string): Address | undefined {
  const [, scheme, host, rest] = /^(https?|s3):\/\/([^/?#]+)(.*)$/i.exec(word) ?? [];
  if (scheme === undefined || host === undefined || rest === undefined) return undefined;
  return { scheme: scheme.toLowerCase(), host, rest: decoded(rest) };
}

/** One value of the query of an address, which consoles also write behind a `#`. */
export const queryOf = ({ rest }: Address, name: string): string | undefined =>
  new RegExp(`[?&#;]${name}=([^&#;]+)`).exec(rest)?.[1];

/**
 * Region and account of an ARN or of an address of the console; a console that is open for several accounts has the
 * account at the beginning of its host.
 */
export function placeOf(word: string): Place {
  const arn = parseArn(word);
  const address = readAddress(word);
  const labels = address?.host.split('.').map((label) => label.replace(/^s3-/, '')) ?? [];
  const regions = [arn?.region, address && queryOf(address, 'region'), ...labels];
  const accounts = [arn?.account, labels[0]?.split('-')[0], address && queryOf(address, 'account')];
  const region = regions.find((text) => text !== undefined && partitionOfRegion(text) !== undefined);
  const account = accounts.find((text) => text !== undefined && /^\d{12}$/.test(text));
  return { ...(region !== undefined && { region }), ...(account !== undefined && { account }) };
}

/** Something with the place that its ARN or address names. */
export const at = (word: string, value: string | undefined): readonly Found[] =>
  value === undefined || value === '' ? [] : [{ value, place: placeOf(word) }];

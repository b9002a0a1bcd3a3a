import { parseArn, PARTITIONS, partitionOfRegion, regionsOf } from '#iam';
import type { FormatName } from '../setting-kinds.ts';
import { at, decoded, type Found, placeOf, queryOf, readAddress } from './found.ts';
import { KEY_ID } from './kms-key.ts';
import { withoutStraySlashes } from './logs.ts';
import { ORGANIZATION_ID } from './places.ts';
import { hostProblems } from './tunnel.ts';

const IN_TEXT = /(?<![\w-])m?i-(?:[0-9a-f]{17}|[0-9a-f]{8})(?![\w-])/g;

/** IDs in a word: the word itself, right or nearly right, or those in an ARN, an address or a name. */
const findNodeIds = (word: string): readonly Found[] => {
  if (/^m?i-\w+$/.test(word)) return [{ value: word }];
  const place = placeOf(word);
  return [...word.matchAll(IN_TEXT)].map(([value]) => ({ value, place }));
};

/** A line in which account IDs have no hyphens or blanks: the console shows 1111-2222-3333. */
const withPlainAccounts = (line: string): string =>
  line.replace(/(?<![\w-])(\d{4})[\s\p{Pd}](\d{4})[\s\p{Pd}](\d{4})(?![\w-])/gu, '$1$2$3');

/** Account IDs in a word: the word itself, or that of an ARN or of an address of the console. */
const findAccounts = (word: string): readonly Found[] => {
  if (/^\d{12}$/.test(word)) return [{ value: word }];
  return at(word, placeOf(word).account);
};

/** IDs of organizations in a word: the word itself, or that of an ARN. */
const findOrganizations = (word: string): readonly Found[] => {
  if (ORGANIZATION_ID.test(word)) return [{ value: word }];
  const { service, rest = '' } = parseArn(word) ?? {};
  return at(word, service === 'organizations' ? /\/(o-[a-z0-9]+)/.exec(rest)?.[1] : undefined);
};

/** A line that is the name of a Region, such as Europe (Ireland), becomes its code. */
const withRegionCode = (line: string): string => {
  const name = line.trim().toLowerCase();
  return PARTITIONS.flatMap(regionsOf).find((region) => region.name.toLowerCase() === name)?.code ?? line;
};

/** Regions in a word: the word itself, that of a zone, or that of an ARN or of an address of the console. */
const findRegions = (word: string): readonly Found[] => {
  const zone = /^([a-z]+(?:-[a-z]+)+-\d+)[a-z]?$/.exec(word)?.[1];
  return zone === undefined ? at(word, placeOf(word).region) : [{ value: zone }];
};

/**
 * Keys in a word: an ARN or a key ID, also of an alias. The console's address of a key lacks the account, unless it is
 * open for several of them; without it, it is a key ID.
 */
const findKeys = (word: string): readonly Found[] => {
  if (/^arn:[^:]*:kms:/.test(word)) return [{ value: word, place: placeOf(word) }];
  if (KEY_ID.test(word) || word.startsWith('alias/')) return [{ value: word }];
  const id = /\/kms\/keys\/([\w-]+)/.exec(readAddress(word)?.rest ?? '')?.[1];
  if (id === undefined) return [];
  const place = placeOf(word);
  const { region, account } = place;
  if (region === undefined || account === undefined) return [{ value: id, place }];
  return [{ value: `arn:${partitionOfRegion(region) ?? 'aws'}:kms:${region}:${account}:key/${id}`, place }];
};

/** Bucket and key, as `s3://…`, an ARN, an address of the console and one of the bucket itself name them. */
function bucketAndKey(word: string): readonly [bucket: string, key: string] | undefined {
  const arn = parseArn(word);
  const address = readAddress(word);
  const path = (text: string) => {
    const [bucket = '', ...key] = text.split('/');
    return [bucket, key.join('/')] as const;
  };
  if (arn?.service === 's3') return path(arn.rest);
  if (address === undefined) return undefined;
  const { scheme, host, rest } = address;
  if (scheme === 's3') return path(`${host}${rest}`);
  const inConsole = /\/s3\/(?:buckets|object)\/([^/?#]+)/.exec(rest)?.[1];
  if (inConsole !== undefined) return [inConsole, queryOf(address, 'prefix') ?? ''];
  const [, named, service] = /^(?:(.+)\.)?(s3)[.-](?:[\w.-]+\.)?amazonaws\.com(?:\.cn)?$/.exec(host) ?? [];
  if (service === undefined) return undefined;
  const [below = ''] = rest.slice(1).split(/[?#]/);
  return path(named === undefined ? below : `${named}/${below}`);
}

/** A folder without the wildcard that ARNs end in. */
const folderOf = (key: string): string => withoutStraySlashes(key.replace(/\*$/, ''));

/** Buckets in a word that is more than a name. The folder named with it is told beside it. */
const findBuckets = (word: string): readonly Found[] => {
  const [bucket, key = ''] = bucketAndKey(word) ?? [];
  if (!bucket) return [];
  return [{ value: bucket, place: placeOf(word), ...(folderOf(key) !== '' && { prefix: folderOf(key) }) }];
};

/** The folder in an ARN or address of S3. */
const findPrefixes = (word: string): readonly Found[] => {
  const [, key = ''] = bucketAndKey(word) ?? [];
  return at(word, folderOf(key));
};

/** Log groups in a word that is more than a name. The console encodes theirs twice, with `$` in place of `%`. */
const findLogGroups = (word: string): readonly Found[] => {
  const arn = parseArn(word);
  if (arn?.service === 'logs') return at(word, /^log-group:([^:]+)/.exec(arn.rest)?.[1]);
  const name = /log-groups?(?:\/log-group)?\/([^/?&#]+)/.exec(readAddress(word)?.rest ?? '')?.[1];
  if (name === undefined) return [];
  return at(word, decoded(decoded(name.replaceAll('$', '%'))));
};

/** Documents in a word that is more than a name: an ARN, or the console's address of one. */
const findDocumentNames = (word: string): readonly Found[] =>
  at(
    word,
    /^document\/(.+)$/.exec(parseArn(word)?.rest ?? '')?.[1] ??
      /\/documents\/([^/?#]+)/.exec(readAddress(word)?.rest ?? '')?.[1],
  );

/** Clusters in a word that is more than a name: those of clusters, tasks and services. */
const findClusters = (word: string): readonly Found[] =>
  at(
    word,
    /^(?:cluster|task|service)\/([^/]+)/.exec(parseArn(word)?.rest ?? '')?.[1] ??
      /\/clusters\/([^/?#]+)/.exec(readAddress(word)?.rest ?? '')?.[1],
  );

/** Who is named by an ARN, as it is written. */
const findPrincipals = (word: string): readonly Found[] => (word.startsWith('arn:') ? [{ value: word }] : []);

/** A managed policy, among ARNs of other things. */
const findPolicies = (word: string): readonly Found[] =>
  at(word, parseArn(word)?.rest.startsWith('policy/') ? word : undefined);

/** The issuer in its address, or in the ARN of its provider. */
const findIssuers = (word: string): readonly Found[] => {
  const address = readAddress(word);
  return at(
    word,
    /^oidc-provider\/(.+)$/.exec(parseArn(word)?.rest ?? '')?.[1] ??
      (address && `${address.host}${address.rest}`),
  );
};

/** Who is named by an account or an ARN: a role of others is no place of one's own. */
const findAccountsAndPrincipals = (word: string): readonly Found[] =>
  /^\d{12}$/.test(word) ? [{ value: word }] : findPrincipals(word);

/** The name of a SAML provider in its ARN. */
const findSamlProviders = (word: string): readonly Found[] =>
  at(word, /^saml-provider\/(.+)$/.exec(parseArn(word)?.rest ?? '')?.[1]);

/** Scheme, user, host, port and what follows: of an address such as `postgres://ann@db.example.com:5432/orders`. */
const WITH_HOST =
  /^(?:[a-z][a-z0-9+.-]*:\/\/)?(?:[^@/\s]*@)?(?:\[([^\]]+)\]|([^\s:/?#[\]]+))(?::(\d{1,5}))?(?:[/?#].*)?$/i;

/** The host in a word that is more than its name. The port named with it is told beside it. */
const findHosts = (word: string): readonly Found[] => {
  const [whole, inBrackets, plain, digits] = WITH_HOST.exec(word) ?? [];
  const host = inBrackets ?? plain;
  if (host === undefined || whole === host || hostProblems(host).some(({ code }) => code === 'host-format'))
    return [];
  const port = Number(digits);
  return [{ value: host, ...(port >= 1 && port <= 65_535 && { port }) }];
};

/** How values of a format are found in a text. */
export interface Reader {
  /** Values in one word: what looks like one, right or wrong, and what ARNs and addresses name. */
  readonly find: (word: string) => readonly Found[];
  /** Writes a line so that a value of several words is one. */
  readonly join?: (line: string) => string;
}

/** Who finds values of a format, by its name. The other formats have no looks of their own. */
export const READERS: Readonly<Partial<Record<FormatName, Reader>>> = {
  region: { find: findRegions, join: withRegionCode },
  account: { find: findAccounts, join: withPlainAccounts },
  'account-id': { find: findAccounts, join: withPlainAccounts },
  organization: { find: findOrganizations },
  'kms-key': { find: findKeys },
  bucket: { find: findBuckets },
  'key-prefix': { find: findPrefixes },
  'log-group': { find: findLogGroups },
  'node-id': { find: findNodeIds },
  'document-name': { find: findDocumentNames },
  host: { find: findHosts },
  cluster: { find: findClusters },
  'oidc-issuer': { find: findIssuers },
  'principal-arn': { find: findPrincipals },
  'policy-arn': { find: findPolicies },
  principal: { find: findAccountsAndPrincipals },
  'saml-provider': { find: findSamlProviders },
};

import { type Coded, type JsonPointer, OPERATOR_NAMES, pointerTokens } from '#iam';
import type { PolicyFinding, PolicyFindingCode, PolicyFindingParams } from '#analysis';
import type { Fix, TextEdit } from './edits.ts';
import type { PlacedFinding } from './types.ts';
import { jsonPolicies, type Tree, withoutByteOrderMark } from '../reading/index.ts';

/** A finding in its text. */
interface Found {
  readonly text: string;
  /** The policy. */
  readonly root: Tree;
  readonly at: JsonPointer;
}

const replaced = ({ offset, length }: Tree, content: string): TextEdit => ({ offset, length, content });

/** The member of an object, the last of twins; or the entry of a list. */
function childOf({ type, children = [] }: Tree, token: string): Tree | undefined {
  if (type === 'array') return children[Number(token)];
  return children.findLast(({ children: [key] = [] }) => key?.value === token);
}

/** What stands at a place: a member with its name, or an entry of a list. */
function placeAt(root: Tree, at: JsonPointer): Tree | undefined {
  let found: Tree | undefined = root;
  for (const token of pointerTokens(at)) {
    const value: Tree | undefined = found?.type === 'property' ? found.children?.[1] : found;
    found = value && childOf(value, token);
  }
  return found;
}

const valueAt = (place: Tree | undefined): Tree | undefined =>
  place?.type === 'property' ? place.children?.[1] : place;

/** Takes a member or an entry away, with the comma and the white space that were there for it. */
function removed(place: Tree): TextEdit | undefined {
  const siblings = place.parent?.children ?? [];
  const index = siblings.indexOf(place);
  const [before, after] = [siblings[index - 1], siblings[index + 1]];
  const end = place.offset + place.length;
  if (after !== undefined) return { offset: place.offset, length: after.offset - place.offset, content: '' };
  if (before === undefined) return undefined;
  const start = before.offset + before.length;
  return { offset: start, length: end - start, content: '' };
}

type Edits = readonly (TextEdit | undefined)[];

/** Takes some of several siblings away, of which some stay. */
function removedSome(places: readonly Tree[]): Edits {
  const siblings = places[0]?.parent?.children ?? [];
  const gone = new Set(places);
  const lastKept = siblings.findLastIndex((each) => !gone.has(each));
  const kept = siblings[lastKept];
  const end = siblings.at(-1);
  if (kept === undefined || end === undefined) return [undefined];
  // What stands behind the last one that stays goes at once, with the comma before it.
  const start = kept.offset + kept.length;
  const tail =
    lastKept === siblings.length - 1
      ? []
      : [{ offset: start, length: end.offset + end.length - start, content: '' }];
  return [
    ...siblings
      .slice(0, lastKept)
      .filter((each) => gone.has(each))
      .map(removed),
    ...tail,
  ];
}

/** Takes entries of a list away; of those that are there twice, the later ones. */
function withoutEntries({ root, at }: Found, entries: readonly string[]): Edits {
  const list = placeAt(root, at)?.parent;
  if (list?.type !== 'array') return [];
  const left = [...entries];
  const gone = (list.children ?? []).toReversed().filter(({ value }) => {
    const found = left.indexOf(String(value));
    if (found >= 0) left.splice(found, 1);
    return found >= 0;
  });
  return removedSome(gone);
}

/** Gives an operator another name, unless other keys stand under it as well. */
function withOperator({ root, at, text }: Found, name: string): Edits {
  const operator = at.slice(0, at.lastIndexOf('/'));
  const alone = valueAt(placeAt(root, operator))?.children?.length === 1;
  return alone ? withName({ root, at: operator, text }, name) : [];
}

/** Of a condition whose finding is at one of its values, or at its key. */
const keyPlace = (at: JsonPointer): JsonPointer => at.split('/').slice(0, 6).join('/');

/** Adds an action behind another one, on the line of it. */
function withAction({ root, at }: Found, action: string): Edits {
  const value = valueAt(placeAt(root, at));
  if (value?.type !== 'string') return [];
  const added = JSON.stringify(action);
  const isEntry = value.parent?.type === 'array';
  const end = value.offset + value.length;
  return isEntry
    ? [{ offset: end, length: 0, content: `, ${added}` }]
    : [replaced(value, `[${JSON.stringify(value.value)}, ${added}]`)];
}

/** Puts a text in the place of the string there. */
function withText({ root, at }: Found, text: string | undefined): Edits {
  const value = valueAt(placeAt(root, at));
  return value === undefined || text === undefined ? [] : [replaced(value, JSON.stringify(text))];
}

/** Gives the member there another name, unless it has a sibling of that name. */
function withName({ root, at }: Found, name: string | undefined): Edits {
  const place = placeAt(root, at);
  const key = place?.children?.[0];
  if (place?.type !== 'property' || key === undefined || name === undefined) return [];
  const taken = place.parent?.children?.some(({ children: [other] = [] }) => other?.value === name) === true;
  return taken ? [] : [replaced(key, JSON.stringify(name))];
}

/** The statement IDs of a policy. */
function sidsOf(root: Tree): ReadonlySet<unknown> {
  const body = valueAt(placeAt(root, '/Statement'));
  const statements = body?.type === 'array' ? (body.children ?? []) : body === undefined ? [] : [body];
  return new Set(statements.map((statement) => valueAt(childOf(statement, 'Sid'))?.value));
}

/** A statement ID of the characters that IAM takes, which no other statement has. */
function freeSid(root: Tree, sid: string): string | undefined {
  const stem = sid.replace(/[^\dA-Za-z]/g, '');
  if (stem === '') return undefined;
  const taken = sidsOf(root);
  for (let number = 1; number < 1000; number += 1) {
    const free = number === 1 ? stem : `${stem}${number}`;
    if (!taken.has(free)) return free;
  }
  return undefined;
}

/** The member comes first, on a line of its own where the others have one. */
function withFirst({ text, root }: Found, member: string): Edits {
  const [first] = root.children ?? [];
  if (first === undefined) return [];
  const space = text.slice(root.offset + 1, first.offset);
  return [{ offset: first.offset, length: 0, content: `${member},${space === '' ? ' ' : space}` }];
}

const byCase = (names: readonly string[], name: string): string | undefined =>
  names.find((each) => each.toLowerCase() === name.toLowerCase());

/** An operator as IAM writes it; what stands before and behind its name stays. */
function operatorAsWritten(operator: string): string | undefined {
  const [, set = '', name = '', optional = ''] =
    /^(forallvalues:|foranyvalue:)?(.*?)(ifexists)?$/i.exec(operator) ?? [];
  const known = byCase(OPERATOR_NAMES, name);
  if (known === undefined) return undefined;
  const prefix = set === '' ? '' : /all/i.test(set) ? 'ForAllValues:' : 'ForAnyValue:';
  return `${prefix}${known}${optional === '' ? '' : 'IfExists'}`;
}

const lastToken = (at: JsonPointer): string => pointerTokens(at).at(-1) ?? '';

/** Whether a policy has what the new version reads as variables. */
const hasVariables = ({ text, root }: Found): boolean =>
  text.slice(root.offset, root.offset + root.length).includes('${');

/** What mends the findings of a code. */
interface Rule<C extends PolicyFindingCode> {
  /** Whether it gives nobody more; of a text, where that depends on it. */
  readonly safe: boolean;
  readonly edits: (found: Found, params: PolicyFindingParams[C]) => Edits;
}

/** Codes that have a fix which is certain. What IAM refuses grants nothing until it is mended, so that mending it may. */
const RULES: { readonly [C in PolicyFindingCode]?: Rule<C> } = {
  'version-missing': {
    safe: true,
    // In the old version, variables are plain text: what they compare would change.
    edits: (found) => (hasVariables(found) ? [] : withFirst(found, '"Version": "2012-10-17"')),
  },
  'sid-invalid': { safe: true, edits: (found, { sid }) => withText(found, freeSid(found.root, sid)) },
  'sid-repeated': { safe: true, edits: (found, { sid }) => withText(found, freeSid(found.root, sid)) },
  'sid-empty': {
    safe: true,
    edits: ({ root, at }) => [placeAt(root, at)].map((place) => place && removed(place)),
  },
  'statement-repeated': {
    safe: true,
    edits: ({ root, at }) => [placeAt(root, at)].map((place) => place && removed(place)),
  },
  'json-name-repeated': {
    safe: true,
    // The last one counts.
    edits: ({ root, at }, { name }) => {
      const twins = placeAt(root, at)?.parent?.children ?? [];
      const same = twins.filter(({ children: [key] = [] }) => key?.value === name);
      return same.slice(0, -1).map(removed);
    },
  },
  'mfa-optional': { safe: true, edits: (found) => withOperator(found, 'Bool') },
  'condition-key-case': { safe: true, edits: (found, { name }) => withName(found, name) },
  'network-host-bits': { safe: true, edits: (found, { network }) => withText(found, network) },
  'arn-completed': { safe: true, edits: (found, { completed }) => withText(found, completed) },
  'action-redundant': { safe: true, edits: (found, { entries }) => withoutEntries(found, entries) },
  'resource-redundant': { safe: true, edits: (found, { entries }) => withoutEntries(found, entries) },
  'principal-redundant': { safe: true, edits: (found, { session }) => withoutEntries(found, [session]) },
  'condition-block-empty': {
    safe: true,
    // A block that would be left without operators goes as a whole.
    edits: ({ root, at }) => {
      const place = placeAt(root, at);
      const block = place?.parent?.children?.length === 1 ? place.parent.parent : undefined;
      const member = /\/Condition$/.test(at) ? place : block?.type === 'property' ? block : place;
      return [member && removed(member)];
    },
  },
  'version-old': {
    safe: true,
    edits: (found) => (hasVariables(found) ? [] : withText(found, '2012-10-17')),
  },
  'sid-repeated-accepted': {
    safe: true,
    edits: (found, { sid }) => withText(found, freeSid(found.root, sid)),
  },
  'trust-resource': {
    safe: true,
    edits: ({ root, at }) => [placeAt(root, at)].map((place) => place && removed(place)),
  },
  'session-prefix-slash': {
    safe: true,
    edits: (found, { prefix }) => withText(found, prefix.replaceAll(/^\/+|\/+$/g, '')),
  },
  'session-boolean-as-text': {
    safe: true,
    edits: ({ root, at }, { value }) => {
      const place = valueAt(placeAt(root, at));
      return place === undefined || !/^(?:true|false)$/i.test(value)
        ? []
        : [replaced(place, value.toLowerCase())];
    },
  },
  'session-timeout-as-number': { safe: true, edits: (found, { value }) => withText(found, String(value)) },
  'session-type-unknown': { safe: true, edits: (found, { nearest }) => withText(found, nearest) },
  'session-schema-version': { safe: true, edits: (found) => withText(found, '1.0') },

  'action-unknown': { safe: false, edits: (found, { nearest }) => withText(found, nearest) },
  'service-unknown': {
    safe: false,
    edits: (found, { service, nearest }) => {
      const written = valueAt(placeAt(found.root, found.at))?.value;
      return typeof written === 'string' && written.startsWith(`${service}:`)
        ? withText(found, nearest + written.slice(service.length))
        : [];
    },
  },
  'region-unknown': { safe: false, edits: (found, { nearest }) => withText(found, nearest) },
  'condition-key-malformed': { safe: false, edits: (found, { nearest }) => withName(found, nearest) },
  'service-principal-regional': { safe: false, edits: (found, { expected }) => withText(found, expected) },
  'object-without-star': { safe: false, edits: (found, { arn }) => withText(found, `${arn}/*`) },
  'document-check-strict': { safe: false, edits: (found) => withOperator(found, 'BoolIfExists') },
  'null-with-set-operator': { safe: false, edits: (found) => withOperator(found, 'Null') },
  'wildcard-not-read': {
    safe: false,
    edits: (found, { operator }) => {
      const like = operator.replace(
        /^((?:For(?:All|Any)Values?:)?)String(Not)?Equals(?:IgnoreCase)?/i,
        '$1String$2Like',
      );
      return like === operator ? [] : withOperator({ ...found, at: keyPlace(found.at) }, like);
    },
  },
  'resume-missing': { safe: false, edits: (found) => withAction(found, 'ssm:ResumeSession') },
  'aws-document-with-account': {
    safe: false,
    edits: (found, { account }) => {
      const written = valueAt(placeAt(found.root, found.at))?.value;
      return typeof written === 'string'
        ? withText(found, written.replace(`:${account}:document/`, '::document/'))
        : [];
    },
  },
  'condition-key-unknown': { safe: false, edits: (found, { nearest }) => withName(found, nearest) },
  'operator-unknown': {
    safe: false,
    edits: (found) => withName(found, operatorAsWritten(lastToken(found.at))),
  },
  'effect-invalid': {
    safe: false,
    edits: (found) => {
      const at = `${found.at}/Effect`;
      const written = valueAt(placeAt(found.root, at))?.value;
      return typeof written === 'string'
        ? withText({ ...found, at }, byCase(['Allow', 'Deny'], written))
        : [];
    },
  },
};

function fixOf<C extends PolicyFindingCode>(
  found: Found,
  { code, params }: Coded<PolicyFindingParams, C>,
): Fix | undefined {
  const rule = RULES[code];
  const edits = rule?.edits(found, params) ?? [];
  if (rule === undefined || edits.length === 0) return undefined;
  const all = edits.flatMap((edit) => edit ?? []);
  // One that cannot be made leaves the finding.
  return all.length < edits.length
    ? undefined
    : { safe: rule.safe, edits: all.toSorted((a, b) => a.offset - b.offset) };
}

/**
 * What mends findings of a text, by minimal edits: the author's formatting stays. Only what is certain is mended;
 * and nothing inside a string, where a policy has escapes of its own.
 *
 * @param findings as `checkText` found them in this text.
 * @returns for each finding its fix, or `undefined`.
 */
export function fixesIn(
  text: string,
  path: string,
  findings: readonly PlacedFinding[],
): readonly (Fix | undefined)[] {
  const plain = withoutByteOrderMark(text);
  // Most texts have none to mend, and are not read again.
  const roots = findings.some(({ code }) => RULES[code] !== undefined)
    ? jsonPolicies(plain, path)
    : undefined;
  if (roots === undefined) return findings.map(() => undefined);
  const shift = text.length - plain.length;
  return findings.map((finding) => {
    const root = roots.get(finding.policy);
    const known: PolicyFinding = finding;
    const fix = root && fixOf({ text: plain, root, at: finding.at }, known);
    return fix && { ...fix, edits: fix.edits.map((edit) => ({ ...edit, offset: edit.offset + shift })) };
  });
}

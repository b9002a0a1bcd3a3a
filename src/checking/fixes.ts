import {
  type Coded,
  isObject,
  type JsonObject,
  type JsonPointer,
  type KeyType,
  OPERATOR_NAMES,
  pointerTokens,
} from '#iam';
import { defaultConfiguration, draft } from '#core';
import { keyMeaning, type PolicyFinding, type PolicyFindingCode, type PolicyFindingParams } from '#analysis';
import type { Fix } from './edits.ts';
import type { PlacedFinding } from './types.ts';
import { jsonPolicies, type Tree, withoutByteOrderMark } from '../reading/index.ts';
import {
  childOf,
  type Edits,
  type Found,
  keyPlace,
  placeAt,
  removed,
  replaced,
  statementAt,
  unnamed,
  valueAt,
  withActions,
  withArn,
  withName,
  withOperator,
  withoutEntries,
  withStatement,
  withText,
} from './tree-edits.ts';

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

const operatorParts = (operator: string): readonly string[] =>
  /^(forallvalues:|foranyvalue:)?(.*?)(ifexists)?$/i.exec(operator) ?? [];

/** An operator as IAM writes it; what stands before and behind its name stays. */
function operatorAsWritten(operator: string): string | undefined {
  const [, set = '', name = '', optional = ''] = operatorParts(operator);
  const known = byCase(OPERATOR_NAMES, name);
  if (known === undefined) return undefined;
  const prefix = set === '' ? '' : /all/i.test(set) ? 'ForAllValues:' : 'ForAnyValue:';
  return `${prefix}${known}${optional === '' ? '' : 'IfExists'}`;
}

const lastToken = (at: JsonPointer): string => pointerTokens(at).at(-1) ?? '';

/** Whether a policy has what the new version reads as variables. */
const hasVariables = ({ text, root }: Found): boolean =>
  text.slice(root.offset, root.offset + root.length).includes('${');

/** Operators that compare values of a type as another operator compares texts. */
const OPERATORS: Readonly<Partial<Record<KeyType, readonly [same: string, other: string | undefined]>>> = {
  String: ['StringEquals', 'StringNotEquals'],
  ARN: ['ArnLike', 'ArnNotLike'],
  Bool: ['Bool', undefined],
  Numeric: ['NumericEquals', 'NumericNotEquals'],
  Date: ['DateEquals', 'DateNotEquals'],
  IPAddress: ['IpAddress', 'NotIpAddress'],
};

/** The operator for values of a type; what stands before and behind its name stays. */
function operatorFor(operator: string, type: KeyType): string | undefined {
  const [, set = '', name = '', optional = ''] = operatorParts(operator);
  const [same, other] = OPERATORS[type] ?? [];
  const fitting = /not/i.test(name) ? other : same;
  return fitting && `${set}${fitting}${optional}`;
}

/** `ssmmessages:OpenDataChannel`, as the builder writes it. */
function withDataChannel(found: Found): Edits {
  // In the old version of the language, the variable in it would be plain text.
  if (valueAt(placeAt(found.root, '/Version'))?.value !== '2012-10-17') return [];
  const { document } = draft(defaultConfiguration, 'end-user');
  const statements = 'Statement' in document ? document.Statement : [];
  const statement = statements.find(({ Action }) => Action?.includes('ssmmessages:OpenDataChannel'));
  const { Sid: _, ...rest } = statement ?? {};
  return withStatement(found, rest);
}

const entriesOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value]);

/** Conditions without those that compare a tag of the resource. */
function withoutTags(condition: unknown): JsonObject {
  if (!isObject(condition)) return {};
  const kept = Object.entries(condition).flatMap(([operator, keys]) => {
    const left = isObject(keys)
      ? Object.entries(keys).filter(([key]) => keyMeaning(key).code !== 'resource-tag')
      : [];
    return left.length === 0 ? [] : [[operator, Object.fromEntries(left)] as const];
  });
  return kept.length === 0 ? {} : { Condition: Object.fromEntries(kept) };
}

const ON_DOCUMENTS = /^ssm:(?:StartSession|SendCommand)$/i;

/** A statement of its own for the documents that a tag condition is about, without that. */
function withDocumentsApart(
  found: Found,
  { action }: PolicyFindingParams['tag-condition-on-document'],
): Edits {
  const statement = statementAt(found.root, found.at);
  const value = unnamed(statement);
  if (value === undefined || !Array.isArray(value.Resource)) return [];
  const documents = value.Resource.filter((each): each is string => /:document\//.test(String(each)));
  const { Condition, ...rest } = value;
  const named = entriesOf(value.Action).filter((each) => ON_DOCUMENTS.test(String(each)));
  const Action = named.length > 1 ? named : (named[0] ?? action);
  const apart = { ...rest, Action, Resource: documents, ...withoutTags(Condition) };
  return documents.length === value.Resource.length
    ? []
    : [...withoutEntries(found, documents), ...withStatement(found, apart)];
}

/** A statement of its own for an action that AWS asks about on everything alone, which has no tags. */
function withActionOnEverything(found: Found, { action }: { readonly action: string }): Edits {
  const value = unnamed(statementAt(found.root, found.at));
  if (value === undefined || !('Action' in value) || !('Resource' in value)) return [];
  if (entriesOf(value.Action).length === 1) {
    const at = found.at.replace(/\/Action(?:\/\d+)?$/, '/Resource');
    return withText({ ...found, at }, '*');
  }
  const { Condition, ...rest } = value;
  const apart = { ...rest, Action: action, Resource: '*', ...withoutTags(Condition) };
  return [...withoutEntries(found, [action]), ...withStatement(found, apart)];
}

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
  'session-type-missing': {
    safe: true,
    // With inputs it is one for shells.
    edits: (found) =>
      placeAt(found.root, '/inputs') === undefined
        ? []
        : withFirst(found, '"sessionType": "Standard_Stream"'),
  },

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
  // It does nothing, but somebody meant something by it.
  'resource-unused': { safe: false, edits: (found, { resource }) => withoutEntries(found, [resource]) },
  'arn-region-unknown': {
    safe: false,
    edits: (found, { nearest }) =>
      withArn(found, ([arn = '', partition = '', service = '', , ...rest]) =>
        nearest === undefined ? undefined : [arn, partition, service, nearest, ...rest],
      ),
  },
  'arn-service-unknown': {
    safe: false,
    edits: (found, { nearest }) =>
      withArn(found, ([arn = '', partition = '', , ...rest]) =>
        nearest === undefined ? undefined : [arn, partition, nearest, ...rest],
      ),
  },
  'arn-field-refused': {
    safe: false,
    edits: (found, { field }) => withArn(found, (fields) => fields.with(field === 'region' ? 3 : 4, '')),
  },
  'own-document-without-account': {
    safe: false,
    edits: (found) => withArn(found, (fields) => fields.with(4, '*')),
  },
  'node-id-in-wrong-arn': {
    safe: false,
    edits: (found, { id, expected }) =>
      withArn(found, ([arn = '', partition = '', , region = '', account = '']) => [
        arn,
        partition,
        expected === 'instance' ? 'ec2' : 'ssm',
        region,
        account,
        `${expected}/${id}`,
      ]),
  },
  'service-principal-malformed': {
    safe: false,
    edits: (found, { service }) =>
      /^[a-z0-9-]+$/.test(service) ? withText(found, `${service}.amazonaws.com`) : [],
  },
  'operator-mismatch': {
    safe: false,
    edits: (found, { operator, type }) => withOperator(found, operatorFor(operator, type)),
  },
  'arn-key-as-text': {
    safe: false,
    edits: (found, { operator }) => withOperator(found, operatorFor(operator, 'ARN')),
  },
  'default-version-missing': {
    safe: false,
    edits: (found) => withActions(found, ['ssm:UpdateDocumentDefaultVersion']),
  },
  'data-key-missing': { safe: false, edits: (found) => withActions(found, ['kms:GenerateDataKey']) },
  'channels-missing': { safe: false, edits: (found, { actions }) => withActions(found, actions) },
  'data-channel-missing': { safe: false, edits: withDataChannel },
  'tag-condition-on-document': { safe: false, edits: withDocumentsApart },
  'action-only-on-star': { safe: false, edits: withActionOnEverything },
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
  'resume-missing': { safe: false, edits: (found) => withActions(found, ['ssm:ResumeSession']) },
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

import {
  accountProblems,
  findPlaceholders,
  kmsKeyProblems,
  nodeIdProblems,
  policyTextProblems,
  principalIdProblems,
  type Problem,
  sizeOf,
} from '#core';
import {
  countCharacters,
  isObject,
  type JsonPointer,
  oddCharacters,
  PARTITIONS,
  pointerTokens,
  type ReadCondition,
  type ReadStatement,
  type ReadText,
  SESSION_POLICY_SIZE_LIMIT,
  TRUST_POLICY_SIZE_LIMIT,
  hasCode,
} from '#iam';
import type { DocumentForm } from '../../document-form.ts';
import { keyMeaning } from '../../explanation/meaning/condition-key.ts';
import type { CheckedPolicy, CheckedResource } from '../checked-policy.ts';
import type { Found } from '../types.ts';

/** Texts in which IAM reads variables. */
export function textsWithVariables(statement: ReadStatement): readonly ReadText[] {
  const { resources, notResources, conditions } = statement;
  return [...resources, ...notResources, ...conditions.flatMap(({ values }) => values)];
}

/** Kinds that IAM keeps as policies of their own, for which it takes the present version of its language alone. */
const IN_PRESENT_VERSION: ReadonlySet<DocumentForm> = new Set(['identity-policy', 'service-control-policy']);

/**
 * Without `"Version": "2012-10-17"`, `${…}` is ordinary text, and `CreatePolicy` refuses the document.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_version.html
 */
export function version({ kind, document, statements }: CheckedPolicy): readonly Found[] {
  if (document.Version === '2012-10-17') return [];
  const literal = statements.flatMap(textsWithVariables).flatMap<Found>(({ value, at }) => {
    const variable = /\$\{[^{}]*\}/.exec(value)?.[0];
    return variable === undefined ? [] : [{ code: 'variable-in-old-version', at, params: { variable } }];
  });
  const missing: readonly Found[] =
    'Version' in document || !('Statement' in document)
      ? []
      : [{ code: 'version-missing', at: '', params: {} }];
  const old: readonly Found[] =
    document.Version === '2008-10-17' && IN_PRESENT_VERSION.has(kind)
      ? [{ code: 'version-old', at: '/Version', params: {} }]
      : [];
  return [...missing, ...old, ...literal];
}

/** Statements and where they stand, also those that are no objects. */
function statementsOf(body: unknown): readonly (readonly [at: JsonPointer, statement: unknown])[] {
  if (!Array.isArray(body)) return [['/Statement', body]];
  return body.map((statement: unknown, position) => [`/Statement/${position}`, statement] as const);
}

/**
 * A `Sid` has letters and digits only, and stands once in its policy. Services that keep policies of their resources take
 * others, and take them twice.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_sid.html
 */
export function statementIds({ kind, document }: CheckedPolicy): readonly Found[] {
  const seen = new Set<string>();
  return statementsOf(document.Statement).flatMap<Found>(([statementAt, statement]) => {
    if (!isObject(statement) || typeof statement.Sid !== 'string') return [];
    const sid = statement.Sid;
    const at = `${statementAt}/Sid`;
    if (sid === '') return [{ code: 'sid-empty', at, params: {} }];
    const repeated = seen.has(sid);
    seen.add(sid);
    const isOfResource = kind === 'resource-policy';
    if (!isOfResource && !/^[A-Za-z0-9]*$/.test(sid)) return [{ code: 'sid-invalid', at, params: { sid } }];
    if (!repeated) return [];
    return [{ code: isOfResource ? 'sid-repeated-accepted' : 'sid-repeated', at, params: { sid } }];
  });
}

/**
 * Conditions without a value, which IAM accepts and which no value of a request answers.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html
 */
export function emptyConditions({ printed: { text, ranges }, statements }: CheckedPolicy): readonly Found[] {
  const isEmpty = (at: JsonPointer) => {
    const range = ranges.get(at);
    return range !== undefined && text.slice(range.valueStart, range.end) === '[]';
  };
  return statements
    .flatMap(({ conditions }) => conditions)
    .filter(({ values, at }) => values.length === 0 && isEmpty(at))
    .map(({ key, at }) => ({ code: 'condition-values-empty', at, params: { key } }));
}

/** What JSON writes as it is; other characters may stand as escapes, which IAM reads as the characters. */
function unescaped(content: string): string {
  const value: unknown = JSON.parse(`"${content}"`);
  return typeof value === 'string' ? value : content;
}

/** Where a text may have any character: what conditions compare with, and what shells run. */
const FREE_TEXT = /^\/(?:Statement\/(?:\d+\/)?Condition\/[^/]+\/[^/]+(?:\/\d+)?|inputs\/shellProfile\/\w+)$/;

/** A character of a name or a value that is not what it looks like, the gravest first. */
function oddIn(at: JsonPointer, name: string, value: string, form: DocumentForm): Found | undefined {
  const isRefused = (text: string) => form !== 'session-document' && policyTextProblems(text).length > 0;
  const inValue = oddCharacters(value).map((odd) => ({
    odd,
    isGrave: !FREE_TEXT.test(at) || isRefused(value.slice(odd.start, odd.end)),
  }));
  const all = [...oddCharacters(name).map((odd) => ({ odd, isGrave: true })), ...inValue];
  const [found] = all.filter(({ isGrave }) => isGrave).concat(all);
  // A Sid has its own rule.
  if (found === undefined || /\/Sid$/.test(at)) return undefined;
  const { kind, codePoint, like } = found.odd;
  const code = found.isGrave ? 'character-odd' : 'character-odd-in-value';
  return { code, at, params: { kind, codePoint, like } };
}

/**
 * Characters that are not what they look like, and those that IAM refuses in a policy, in values and in names.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html
 */
export function characters({ kind, printed: { text, ranges } }: CheckedPolicy): readonly Found[] {
  return [...ranges].flatMap<Found>(([at, { valueStart, end }]) => {
    const value = text[valueStart] === '"' ? unescaped(text.slice(valueStart + 1, end - 1)) : '';
    const name = pointerTokens(at).at(-1) ?? '';
    const odd = oddIn(at, name, value, kind);
    if (odd !== undefined) return [odd];
    if (kind === 'session-document') return [];
    const [problem] = [...policyTextProblems(value), ...policyTextProblems(name)];
    if (problem === undefined || !hasCode(problem, 'character-not-allowed')) return [];
    return [{ code: 'character-not-allowed', at, params: { character: problem.params.character } }];
  });
}

/** As in `arn:aws:ec2:<REGION>:…`. */
const IN_ANGLES = /<[A-Za-z][\w .:/-]*>/;

/**
 * What stands for a value of one's own, in a policy that is to be used.
 * https://docs.aws.amazon.com/systems-manager/latest/userguide/getting-started-restrict-access-quickstart.html
 */
export function placeholders({ printed, statements }: CheckedPolicy): readonly Found[] {
  const known = findPlaceholders(printed, 'endUser').flatMap(({ text: token, at: places }) =>
    [...new Set(places)].map<Found>((at) => ({ code: 'placeholder-left', at, params: { token } })),
  );
  const marked = statements.flatMap(textsWithVariables).flatMap<Found>(({ value, at }) => {
    const token = IN_ANGLES.exec(value)?.[0];
    return token === undefined ? [] : [{ code: 'placeholder-left', at, params: { token } }];
  });
  return [...known, ...marked];
}

/** `$${…}` and `&{…}` of Terraform, `${!…}` of CloudFormation, `{{…}}` and `#{…}` of other templates. */
const ESCAPES = /\$\$\{[^}]*\}?|\$\{![^}]*\}?|[&#]\{[^}]*\}?|\{\{[^{}]*\}\}/;
const VARIABLE = /\$\{[^{}]*\}/g;

/**
 * Whether a text such as `${aws:username}` is a variable of IAM: they name a context key, and those of federation have the
 * domain of the provider before the colon; `${*}`, `${?}` and `${$}` are characters.
 */
export const isPolicyVariable = (variable: string) =>
  /^\$\{(?:[*?$]|[a-z][\w./-]*:[^:].*)\}$/is.test(variable);

function templateIn({ value }: ReadText, isResource: boolean): string | undefined {
  const escaped = ESCAPES.exec(value)?.[0];
  if (escaped !== undefined) return escaped;
  const variables = value.match(VARIABLE) ?? [];
  const foreign = variables.find((variable) => !isPolicyVariable(variable));
  if (foreign !== undefined || !isResource || !value.startsWith('arn:')) return foreign;
  // Of a resource, IAM fills variables in behind the fifth colon only; before it they are somebody else's.
  return /^(?:[^:$]*:){1,4}[^:$]*(\$\{[^}]*\})/.exec(value)?.[1];
}

/**
 * Remains of a template language that was to be filled in before.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html
 */
export function templates({ statements }: CheckedPolicy): readonly Found[] {
  const inTexts = (texts: readonly ReadText[], isResource: boolean) =>
    texts.flatMap<Found>((text) => {
      const found = templateIn(text, isResource);
      return found === undefined ? [] : [{ code: 'template-left', at: text.at, params: { text: found } }];
    });
  return statements.flatMap(({ resources, notResources, conditions }) => [
    ...inTexts([...resources, ...notResources], true),
    ...inTexts(
      conditions.flatMap(({ values }) => values),
      false,
    ),
  ]);
}

function inResource({ value, arn, meaning }: CheckedResource): readonly Problem[] {
  const ids = meaning.code === 'instances' || meaning.code === 'hybrid-nodes' ? meaning.params.ids : [];
  const partition = PARTITIONS.find((name) => name === arn?.partition);
  return [
    ...accountProblems(arn?.account ?? ''),
    ...ids.flatMap(nodeIdProblems),
    ...(meaning.code === 'kms-key' && partition !== undefined
      ? kmsKeyProblems(value, { partition, regions: [], account: '' })
      : []),
  ];
}

/** Reads one value of a condition; `undefined` for keys that hold no identifiers. */
function readerOf(key: string): ((value: string) => readonly Problem[]) | undefined {
  switch (keyMeaning(key).code) {
    case 'source-account':
    case 'principal-account':
      return accountProblems;
    case 'source-arn':
      return (value) => accountProblems(value.split(':', 5)[4] ?? '');
    case 'session-target':
      return nodeIdProblems;
    case 'session-owner':
      return (value) => principalIdProblems(value, value.includes(':') ? 'role-session' : 'user');
    default:
      return undefined;
  }
}

function inCondition({ key, values }: ReadCondition): readonly Found[] {
  const read = readerOf(key);
  return read === undefined ? [] : values.flatMap((text) => examplesIn(read(text.value), text));
}

function examplesIn(problems: readonly Problem[], { at }: ReadText): readonly Found[] {
  const values = problems
    .filter((problem) => hasCode(problem, 'example-identifier'))
    .map(({ params }) => params.value);
  return [...new Set(values)].map((value) => ({ code: 'example-left', at, params: { value } }));
}

/**
 * Identifiers that only AWS's documentation has, such as the account 111122223333.
 * https://docs.aws.amazon.com/systems-manager/latest/userguide/getting-started-restrict-access-examples.html
 */
export function examples({ statements }: CheckedPolicy): readonly Found[] {
  return statements.flatMap(({ resources, notResources, conditions }) => [
    ...[...resources, ...notResources].flatMap((resource) => examplesIn(inResource(resource), resource)),
    ...conditions.flatMap(inCondition),
  ]);
}

/**
 * Where the policy is too long to be attached.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html
 */
export function size({ printed, holder }: CheckedPolicy): readonly Found[] {
  const { characters, limits } = sizeOf(printed.text, holder === 'node' ? 'instance-role' : 'end-user');
  const tooSmall = limits.filter(({ fits }) => !fits);
  const managed = tooSmall.find(({ attachment }) => attachment === 'managed');
  if (tooSmall.length === 0) return [];
  if (tooSmall.length === limits.length) {
    const limit = Math.max(...limits.map((each) => each.limit));
    return [{ code: 'size-any', at: '', params: { characters, limit } }];
  }
  if (managed !== undefined) {
    return [{ code: 'size-managed', at: '', params: { characters, limit: managed.limit } }];
  }
  const attachments = tooSmall.map(({ attachment }) => attachment);
  return [{ code: 'size-inline', at: '', params: { characters, attachments } }];
}

/** Whether a session policy is longer than AWS STS takes. */
export function sessionPolicySize({ printed }: CheckedPolicy): readonly Found[] {
  const characters = countCharacters(printed.text);
  return characters <= SESSION_POLICY_SIZE_LIMIT
    ? []
    : [{ code: 'size-any', at: '', params: { characters, limit: SESSION_POLICY_SIZE_LIMIT } }];
}

/** Whether a trust policy is too long for its role; AWS raises the limit on request. */
export function trustSize({ printed }: CheckedPolicy): readonly Found[] {
  const { characters, limits } = sizeOf(printed.text, 'trust-policy');
  return limits.every(({ fits }) => fits)
    ? []
    : [{ code: 'size-any', at: '', params: { characters, limit: TRUST_POLICY_SIZE_LIMIT } }];
}

/**
 * ARNs of several partitions in one policy: an account belongs to one, so the others never match.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html
 */
export function partitions({ statements }: CheckedPolicy): readonly Found[] {
  const all = statements
    .flatMap(({ resources, notResources }) => [...resources, ...notResources])
    .flatMap(({ arn, at }) => {
      const partition = PARTITIONS.find((name) => name === arn?.partition);
      return partition === undefined ? [] : [{ partition, at }];
    });
  const other = all.find(({ partition }) => partition !== all[0]?.partition);
  if (other === undefined) return [];
  const names = [...new Set(all.map(({ partition }) => partition))];
  return [{ code: 'partitions-mixed', at: other.at, params: { partitions: names } }];
}

const sorted = (texts: readonly ReadText[]) => texts.map(({ value }) => value).toSorted();

/** Equal for statements that IAM reads alike: `Sid`, order and single strings do not count. */
function canonical(statement: ReadStatement): string {
  const { effect, actions, notActions, resources, notResources, principals, conditions } = statement;
  return JSON.stringify([
    effect,
    [actions, notActions].map(sorted),
    [resources, notResources].map(sorted),
    principals.map(({ type, value }) => [type, value]),
    conditions.map(({ operator, key, values }) => JSON.stringify([operator, key, sorted(values)])).toSorted(),
  ]);
}

/** Statements that say again what another one says, as AWS's samples do. */
export function repeatedStatements({ statements }: CheckedPolicy): readonly Found[] {
  const seen = new Map<string, JsonPointer>();
  return statements.flatMap<Found>((statement) => {
    if (statement.actions.length + statement.notActions.length === 0) return [];
    const text = canonical(statement);
    const first = seen.get(text);
    if (first === undefined) seen.set(text, statement.at);
    return first === undefined ? [] : [{ code: 'statement-repeated', at: statement.at, params: { first } }];
  });
}

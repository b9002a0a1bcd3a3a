import { DEFAULT_SHELL_DOCUMENT } from '#core';
import { type JsonObject, isObject, parseArn, readStatements, type ReadStatement } from '#iam';
import { documentForm, type DocumentForm } from '../document-form.ts';
import { CIRCUMSTANCES, PEOPLE, startable } from '../attempts/starting.ts';
import { namedPlace, type Place, targetsOf } from '../attempts/targets.ts';
import { isAbout } from '../summary/reach.ts';
import { holderOf } from '../summary/summarize.ts';
import type { Holder } from '../summary/types.ts';
import { type Identity, type Node, type Scenario, sessionNameOf, TODAY } from '../tasks/scenario.ts';
import { type AccessReport, reportOf } from './access-report.ts';
import type { NodeVariant } from './node-variants.ts';
import { colleagueOf, OTHER_NAME } from './scenario-values.ts';
import type { CaseScenario, Scenarios } from './scenarios.ts';

/** What a policy that somebody has allows, in terms of what people or nodes do. */
export interface PolicyAccess {
  readonly holder: Holder;
  /** One for each kind of people, whose sessions have other names; one for nodes. */
  readonly reports: readonly (AccessReport & { readonly identity: Identity['kind'] })[];
}

const SUFFIX = '0a1b2c3d4e5f60718';
const OTHER_REGIONS = ['eu-west-1', 'us-west-2'];
const OTHER_ACCOUNT = '444455556666';

/** What statements that allow an action name as its resources. */
const resourcesOf = (statements: readonly ReadStatement[], action: string): readonly string[] =>
  statements
    .filter((each) => each.effect === 'Allow' && isAbout(each, action))
    .flatMap(({ resources, exceptResources }) =>
      exceptResources ? ['*'] : resources.map(({ value }) => value),
    );

/** A key that a policy names whole. */
function keyIn(statements: readonly ReadStatement[], action: string): { readonly sessionKeyArn?: string } {
  const key = resourcesOf(statements, action).find(
    (value) => !/[*?]/.test(value) && parseArn(value)?.rest.startsWith('key/') === true,
  );
  return key === undefined ? {} : { sessionKeyArn: key };
}

/** Logs that a policy lets somebody write, by the names that it gives them; any name where it gives none. */
function logsIn(statements: readonly ReadStatement[]): Scenario['logs'] {
  const [object] = resourcesOf(statements, 's3:PutObject');
  const [group] = resourcesOf(statements, 'logs:PutLogEvents');
  const concrete = (pattern: string | undefined, any: string) =>
    pattern === undefined || /^\*?$/.test(pattern) ? any : pattern.replaceAll(/[*?]/g, '1');
  const [, bucket, prefix = ''] = /^arn:[^:]*:s3:::([^/]*)\/?(.*)$/.exec(object ?? '') ?? [];
  const [, name] = /:log-group:([^:]*)/.exec(group ?? '') ?? [];
  return {
    ...(object === undefined
      ? {}
      : {
          s3: {
            bucket: concrete(bucket, 'amzn-s3-demo-bucket'),
            prefix: prefix.replace(/\/?\*?$/, '').replaceAll(/[*?]/g, '1'),
            enforceEncryption: isAllowedAnywhere(statements, 's3:GetEncryptionConfiguration'),
            otherAccount: false,
          },
        }),
    ...(group === undefined ? {} : { cloudWatch: { logGroup: concrete(name, 'log-group-name') } }),
  };
}

const isAllowedAnywhere = (statements: readonly ReadStatement[], action: string): boolean =>
  resourcesOf(statements, action).length > 0;

/** A node that a policy names, when nobody can start a session on any. */
function nodeIn(statements: readonly ReadStatement[], place: Place): Node {
  const [target] = resourcesOf(statements, 'ssm:StartSession')
    .flatMap((entry) => targetsOf(entry, {}, place))
    .flatMap((each) => (each.half === 'node' ? [each] : []));
  const { kind, id, region, account } = target ?? { kind: 'instance', id: 'i-0123456789abcdef0', ...place };
  return { kind, id, region, account, tags: {} };
}

/** Nodes that differ in one thing from one that a policy lets people into. */
function otherNodes(node: Node): readonly { readonly variant: NodeVariant; readonly node: Node }[] {
  const vary = (variant: NodeVariant, change: Partial<Node>) => ({ variant, node: { ...node, ...change } });
  const [tag] = Object.keys(node.tags);
  const region = OTHER_REGIONS.find((each) => each !== node.region) ?? node.region;
  return [
    ...(tag === undefined
      ? [vary('other-id', { kind: 'instance', id: 'i-0fedcba9876543210' })]
      : [
          vary('other-tag-value', { tags: { ...node.tags, [tag]: 'Unrelated-1' } }),
          vary('untagged', { tags: {} }),
        ]),
    vary('other-region', { region }),
    vary('other-account', { account: OTHER_ACCOUNT }),
    ...(node.kind === 'hybrid' ? [] : [vary('hybrid', { kind: 'hybrid', id: 'mi-0123456789abcdef0' })]),
    ...(node.kind === 'ecs-task'
      ? []
      : [vary('ecs-task', { kind: 'ecs-task', id: 'cluster/0123456789abcdef0123456789abcdef' })]),
  ];
}

/** What a person of some kind tries: a session that the policy lets them start, if there is one, and what is beside it. */
function scenariosOfPerson(
  document: JsonObject,
  statements: readonly ReadStatement[],
  person: Identity,
): Scenarios {
  const place = namedPlace(statements);
  const attempt = startable(document)?.attempts.find(
    ({ scenario }) => scenario.identity.kind === person.kind,
  );
  const identity = attempt?.scenario.identity ?? { ...person, account: place.account };
  const node = attempt?.scenario.node ?? nodeIn(statements, place);
  const own =
    attempt?.document.owner === 'account' && attempt.document.name !== DEFAULT_SHELL_DOCUMENT
      ? attempt.document.name
      : 'Custom-Session-Document';
  const base: Scenario = {
    partition: attempt?.scenario.partition ?? place.partition,
    identity,
    node,
    session: { owner: identity, node, suffix: SUFFIX },
    documents: { custom: own, customIsPort: false, picked: attempt?.document.name ?? DEFAULT_SHELL_DOCUMENT },
    preferencesExist: true,
    ...keyIn(statements, 'kms:GenerateDataKey'),
    logs: {},
    circumstances: CIRCUMSTANCES,
    assumptions: TODAY,
    ...(attempt?.scenario.others === undefined ? {} : { others: attempt.scenario.others }),
  };
  const sessionOf = (variant: 'other-person' | 'similar-name', name: string): CaseScenario => ({
    variant,
    trap: variant === 'similar-name',
    scenario: { ...base, session: { ...base.session, owner: colleagueOf(identity, name) } },
  });
  return {
    'your-nodes': [{ variant: 'named', trap: false, scenario: base }],
    'other-nodes': otherNodes(node).map(({ variant, node: other }) => ({
      variant,
      trap: false,
      scenario: { ...base, node: other },
    })),
    'own-session': [{ variant: 'own', trap: false, scenario: base }],
    'other-session': [
      sessionOf('other-person', OTHER_NAME),
      sessionOf('similar-name', `${sessionNameOf(identity)}-lee`),
    ],
    account: [{ variant: 'named', trap: false, scenario: base }],
  };
}

/** What a node does with a role. */
function scenariosOfNode(statements: readonly ReadStatement[], person: Identity): Scenarios {
  const place = namedPlace(statements);
  const node = nodeIn([], place);
  const identity = { ...person, account: place.account };
  const scenario: Scenario = {
    partition: place.partition,
    identity,
    node,
    session: { owner: identity, node, suffix: SUFFIX },
    documents: { custom: '', customIsPort: false, picked: '' },
    preferencesExist: true,
    ...keyIn(statements, 'kms:Decrypt'),
    logs: logsIn(statements),
    circumstances: CIRCUMSTANCES,
    assumptions: TODAY,
  };
  return { node: [{ variant: 'named', trap: false, scenario }] };
}

/**
 * What an identity policy allows that nobody has answers for: tried with a session that the policy itself lets people
 * start, as far as there is one, and with what differs from it in one thing; for a role of nodes, with the logs and the key
 * that it names. Other policies allow nobody anything here.
 * https://docs.aws.amazon.com/systems-manager/latest/userguide/session-manager-getting-started-restrict-access.html
 *
 * @param document parsed JSON, of which nothing is known.
 * @param form what it is, where that is known; else it is told by its elements.
 * @param judged the policy that is asked, where another one is tried with what this one suggests.
 */
export function policyAccess(
  document: unknown,
  form: DocumentForm = documentForm(document),
  judged: unknown = document,
): PolicyAccess | undefined {
  if (form !== 'identity-policy' || !isObject(document)) return undefined;
  const statements = readStatements(document);
  const holder = holderOf(statements);
  if (holder === 'node') {
    const [role] = PEOPLE;
    if (role === undefined) return undefined;
    const report = reportOf('instance-role', scenariosOfNode(statements, role), judged, TODAY);
    return { holder, reports: [{ ...report, identity: role.kind }] };
  }
  return {
    holder,
    reports: PEOPLE.map((person) => ({
      ...reportOf('end-user', scenariosOfPerson(document, statements, person), judged, TODAY),
      identity: person.kind,
    })),
  };
}

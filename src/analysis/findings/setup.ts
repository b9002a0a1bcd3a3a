import {
  compile,
  isObject,
  judge,
  type JsonObject,
  type JsonPointer,
  parseArn,
  readStatements,
  type ReadStatement,
} from '#iam';
import { documentForm, type DocumentForm } from '../document-form.ts';
import { ANYWHERE, namedPlace } from '../attempts/targets.ts';
import { allowing, isAbout } from '../summary/reach.ts';
import { holderOf } from '../summary/summarize.ts';
import type { Purpose } from '../tasks/asking.ts';
import { perform } from '../tasks/perform.ts';
import { type Identity, type Node, type Scenario, TODAY } from '../tasks/scenario.ts';
import type { TaskId } from '../tasks/tasks.ts';
import { graded } from './check-policy.ts';
import type { Found, PolicyFinding } from './types.ts';

/** One of several documents that belong together. */
export interface SetupDocument {
  readonly document: unknown;
  /** What it is, where that is known; else it is told by its elements. */
  readonly kind?: DocumentForm;
}

/** A finding, and in which of the documents it is. */
export interface SetupFinding {
  /** Position among the documents. */
  readonly document: number;
  /** Positions of those beside which it was found. */
  readonly beside: readonly number[];
  readonly finding: PolicyFinding;
}

interface Read {
  readonly position: number;
  readonly document: JsonObject;
  readonly statements: readonly ReadStatement[];
}

interface Parts {
  readonly roles: readonly Read[];
  readonly people: readonly Read[];
  readonly preferences: readonly Read[];
  readonly keys: readonly Read[];
  readonly buckets: readonly Read[];
}

const isOf = (service: string, { statements }: Read): boolean =>
  statements.some(({ actions }) =>
    actions.some(({ value }) => value.toLowerCase().startsWith(`${service}:`)),
  );

function partsOf(documents: readonly SetupDocument[]): Parts {
  const read = documents.flatMap(({ document, kind }, position) =>
    isObject(document)
      ? [{ position, document, statements: readStatements(document), form: kind ?? documentForm(document) }]
      : [],
  );
  const identity = read.filter(({ form }) => form === 'identity-policy');
  const resource = read.filter(({ form }) => form === 'resource-policy');
  return {
    roles: identity.filter(({ statements }) => holderOf(statements) === 'node'),
    people: identity.filter(
      ({ statements }) =>
        holderOf(statements) === 'people' && allowing(statements, 'ssm:StartSession').length > 0,
    ),
    preferences: read.filter(
      ({ form, document }) => form === 'session-document' && document.sessionType === 'Standard_Stream',
    ),
    keys: resource.filter((each) => isOf('kms', each)),
    buckets: resource.filter((each) => isOf('s3', each)),
  };
}

const PERSON: Identity = {
  kind: 'assumed-role',
  account: ANYWHERE.account,
  tags: {},
  role: 'SessionRole',
  roleId: 'AROAROLEEXAMPLE000001',
  sessionName: 'ann',
};

/** What preferences ask nodes and people for, as a scenario of tasks. */
function scenarioOf(inputs: JsonObject, policies: readonly Read[]): Scenario {
  const text = (name: string) => {
    const value = inputs[name];
    return typeof value === 'string' && !value.includes('{{') ? value : '';
  };
  const place = namedPlace(policies.flatMap(({ statements }) => statements));
  const node: Node = { kind: 'instance', id: 'i-0123456789abcdef0', tags: {}, ...place };
  const key = text('kmsKeyId');
  const arn =
    key === '' || key.startsWith('arn:') ? key : `arn:aws:kms:${place.region}:${place.account}:key/${key}`;
  // IAM never compares aliases, and which key one stands for is not known here.
  const known = parseArn(arn)?.rest.startsWith('key/') === true;
  const [bucket, group] = [text('s3BucketName'), text('cloudWatchLogGroupName')];
  return {
    partition: ANYWHERE.partition,
    identity: { ...PERSON, account: place.account },
    node,
    session: { owner: PERSON, node, suffix: '0a1b2c3d4e5f60718' },
    documents: { custom: '', customIsPort: false, picked: '' },
    preferencesExist: true,
    ...(known ? { sessionKeyArn: arn } : {}),
    logs: {
      ...(bucket === ''
        ? {}
        : {
            s3: {
              bucket,
              prefix: text('s3KeyPrefix').replaceAll(/^\/+|\/+$/g, ''),
              enforceEncryption: inputs.s3EncryptionEnabled === true,
              otherAccount: false,
            },
          }),
      ...(group === '' ? {} : { cloudWatch: { logGroup: group } }),
    },
    circumstances: {
      time: '2026-06-01T12:00:00Z',
      sourceIp: null,
      mfaAge: 60,
      documentAccessCheck: 'absent',
    },
    assumptions: TODAY,
  };
}

/** The actions and resources of a task that the policies do not allow; AWS checks others that are not looked at. */
function denied(
  task: TaskId,
  scenario: Scenario,
  policies: readonly Read[],
  purposes: readonly Purpose[],
): readonly { readonly action: string; readonly resource: string }[] {
  const { checks } = perform(task, scenario, compile({ identity: policies.map(({ document }) => document) }));
  return checks
    .filter(({ answer, authorization }) => answer === 'denied' && purposes.includes(authorization.purpose))
    .map(({ authorization: { action, resource } }) => ({ action, resource }));
}

/** What the preferences ask for, and the field that asks for it. */
const ASKED: readonly {
  readonly code: 'setup-node-denied' | 'setup-person-denied';
  readonly side: 'roles' | 'people';
  readonly task: TaskId;
  readonly field: string;
  readonly purposes: readonly Purpose[];
}[] = [
  {
    code: 'setup-node-denied',
    side: 'roles',
    task: 'write-cloudwatch-log',
    field: 'cloudWatchLogGroupName',
    purposes: ['create-log-stream', 'write-log-events'],
  },
  {
    code: 'setup-node-denied',
    side: 'roles',
    task: 'write-s3-log',
    field: 's3BucketName',
    purposes: ['write-object', 'read-bucket-encryption'],
  },
  {
    code: 'setup-node-denied',
    side: 'roles',
    task: 'decrypt-session',
    field: 'kmsKeyId',
    purposes: ['decrypt-session'],
  },
  {
    code: 'setup-person-denied',
    side: 'people',
    task: 'shell-cli',
    field: 'kmsKeyId',
    purposes: ['encrypt-session'],
  },
];

interface Placed {
  readonly document: number;
  readonly beside: readonly number[];
  readonly found: Found;
}

const positions = (parts: readonly Read[]): readonly number[] => parts.map(({ position }) => position);

/** Preferences beside the policies of nodes and people. */
function preferences(parts: Parts): readonly Placed[] {
  return parts.preferences.flatMap(({ position, document }) => {
    const { inputs } = document;
    if (!isObject(inputs)) return [];
    const scenario = scenarioOf(inputs, [...parts.roles, ...parts.people]);
    return ASKED.flatMap(({ code, side, task, field, purposes }) => {
      if (parts[side].length === 0) return [];
      const at: JsonPointer = `/inputs/${field}`;
      const [first] = denied(task, scenario, parts[side], purposes);
      return first === undefined
        ? []
        : [{ document: position, beside: positions(parts[side]), found: { code, at, params: first } }];
    });
  });
}

/** The two halves of a key: who connects makes the data key, and the node decrypts it. */
const HALVES = ['kms:GenerateDataKey', 'kms:Decrypt'] as const;

/** Whether a statement of a key policy is about users, roles or accounts: services use the key for themselves. */
const isForPeople = ({ principals, notPrincipals }: ReadStatement): boolean =>
  notPrincipals.length > 0 || principals.some(({ type }) => type !== 'Service');

/** Key policies, which have to allow both halves, or leave it to IAM. */
function keyPolicies({ keys, roles, people }: Parts): readonly Placed[] {
  const meant = [...(people.length > 0 ? [HALVES[0]] : []), ...(roles.length > 0 ? [HALVES[1]] : [])];
  return keys.flatMap(({ position, statements }) => {
    const missing = meant.filter(
      (action) =>
        !statements.some((each) => each.effect === 'Allow' && isAbout(each, action) && isForPeople(each)),
    );
    const [first] = statements;
    return missing.length === 0 || first === undefined
      ? []
      : [
          {
            document: position,
            beside: positions([...roles, ...people]),
            found: { code: 'setup-key-policy', at: first.at, params: { actions: missing } },
          },
        ];
  });
}

/** Bucket policies that let somebody write into the bucket of the preferences, and not where these say. */
function bucketPolicies({ buckets, preferences: all }: Parts): readonly Placed[] {
  return all.flatMap(({ position: beside, document: { inputs } }) => {
    const { s3 } = isObject(inputs) ? scenarioOf(inputs, []).logs : {};
    if (s3 === undefined) return [];
    const key = `${s3.prefix === '' ? '' : `${s3.prefix}/`}session.log`;
    const object = `arn:${ANYWHERE.partition}:s3:::${s3.bucket}/${key}`;
    return buckets.flatMap(({ position, statements }) => {
      const writing = statements.filter(
        ({ effect, resources, ...rest }) =>
          effect === 'Allow' &&
          isAbout({ effect, resources, ...rest }, 's3:PutObject') &&
          resources.some(({ value }) => value.startsWith(`arn:${ANYWHERE.partition}:s3:::${s3.bucket}/`)),
      );
      const [first] = writing;
      // What is denied always and to everybody; other denials depend on who asks and how.
      const denying = statements.filter(
        (each) =>
          each.effect === 'Deny' &&
          each.conditions.length === 0 &&
          each.principals.some(({ value }) => value === '*') &&
          isAbout(each, 's3:PutObject'),
      );
      const policy = {
        Version: '2012-10-17',
        Statement: [...writing, ...denying].map(({ effect, resources, notResources }) => ({
          Effect: effect,
          Action: 's3:PutObject',
          ...(notResources.length > 0
            ? { NotResource: notResources.map(({ value }) => value) }
            : { Resource: resources.map(({ value }) => value) }),
        })),
      };
      const request = { action: 's3:PutObject', resource: object, context: {} };
      return first === undefined || judge(compile({ identity: [policy] }), request).outcome === 'allowed'
        ? []
        : [
            {
              document: position,
              beside: [beside],
              found: { code: 'setup-bucket-policy', at: first.at, params: { key } },
            },
          ];
    });
  });
}

/**
 * Checks documents together that belong to one setup: whether roles and people may do what the preferences ask them for
 * (log group, bucket and prefix, both halves of the key), and whether policies of keys and buckets fit. Silent about parts
 * that are not there. The tasks decide.
 * https://docs.aws.amazon.com/systems-manager/latest/userguide/getting-started-create-iam-instance-profile.html
 *
 * @param documents parsed JSON, of which nothing is known; fewer than two have nothing to disagree about.
 */
export function checkSetup(documents: readonly SetupDocument[]): readonly SetupFinding[] {
  if (documents.length < 2) return [];
  const parts = partsOf(documents);
  return [...preferences(parts), ...keyPolicies(parts), ...bucketPolicies(parts)].map(
    ({ document, beside, found }) => ({
      document,
      beside,
      finding: graded(found),
    }),
  );
}

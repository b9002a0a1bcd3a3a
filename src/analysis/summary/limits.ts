import { DEFAULT_SHELL_DOCUMENT, SESSION_DOCUMENTS } from '#core';
import { hasWildcard, matchesWildcards, type ReadStatement } from '#iam';
import { actionMeaning } from '../explanation/meaning/action.ts';
import { mergeResources, resourceMeaning } from '../explanation/meaning/resource.ts';
import { nobodyStarts, startable } from '../attempts/starting.ts';
import { isOtherTarget } from '../attempts/targets.ts';
import {
  allowing,
  asksNodeTag,
  canBe,
  isOnly,
  limit,
  meaningIn,
  present,
  reaches,
  reachesStar,
} from './reach.ts';
import type { SummaryItem } from './types.ts';

const TUNNELS = Object.values(SESSION_DOCUMENTS).filter(({ sessionType }) => sessionType === 'Port');

function asksTag(statement: ReadStatement): boolean {
  return statement.conditions.some((condition) => asksNodeTag(meaningIn(statement, condition)));
}

/** Documents that stand under a condition on the tags of nodes, which they cannot meet. */
function behindTag(statements: readonly ReadStatement[]): SummaryItem | undefined {
  const lost = statements
    .filter(asksTag)
    .flatMap(({ resources }) => resources.filter(({ value }) => isOnly(value, 'document')));
  if (lost.length === 0) return undefined;
  const documents = mergeResources(lost.map(({ value }) => resourceMeaning(value)));
  return {
    code: 'document-behind-tag',
    group: 'limits',
    at: lost.map(({ at }) => at),
    params: { documents },
  };
}

function names(statements: readonly ReadStatement[]): readonly string[] {
  return statements.flatMap(({ resources, notResources }) =>
    notResources.length > 0
      ? ['*']
      : resources
          .filter(({ value }) => canBe(value, 'document'))
          .map(({ value }) => (isOnly(value, 'document') ? value.replace(/^.*:document\//, '') : '*')),
  );
}

/** What somebody who may start sessions cannot start; `statements` are those that allow `ssm:StartSession`. */
function limitsOfStarting(statements: readonly ReadStatement[]): readonly SummaryItem[] {
  const onNodes = statements.filter((statement) => reaches(statement, 'node'));
  const onDocuments = statements.filter((statement) => reaches(statement, 'document') && !asksTag(statement));
  const at = statements.map((statement) => statement.at);
  if (onNodes.length === 0) {
    // Of EKS clusters and other targets, nothing is known.
    const others = statements.some(({ resources }) => resources.some(({ value }) => isOtherTarget(value)));
    return others ? [] : [limit('no-node', at)];
  }
  if (onDocuments.length === 0) return present([limit('no-document', at), behindTag(statements)]);

  const documents = names(onDocuments);
  const allows = (name: string) => documents.some((pattern) => matchesWildcards(pattern, name));
  const nodes = onNodes.flatMap(({ resources }) => resources.map(({ value }) => value));
  const onlyInstances =
    nodes.some((node) => /:instance\/\*$/.test(node)) &&
    !nodes.some((node) => /^\*+$|:managed-instance\//.test(node));
  const ownDocuments = documents.some(
    (name) => !name.startsWith('AWS-') && (name !== DEFAULT_SHELL_DOCUMENT || hasWildcard(name)),
  );
  return present<SummaryItem>([
    behindTag(statements),
    !allows(DEFAULT_SHELL_DOCUMENT) && !ownDocuments && limit('no-default-shell'),
    !TUNNELS.some(({ name }) => allows(name)) && {
      code: 'no-tunnels',
      group: 'limits',
      at: [],
      params: { own: ownDocuments },
    },
    onlyInstances && limit('no-hybrid-nodes'),
  ]);
}

/** Whether a statement compares who started a session, or names sessions by their beginning. */
function picksOwn(statement: ReadStatement): boolean {
  const byTag = statement.conditions.some((condition) => {
    const meaning = meaningIn(statement, condition);
    return (
      meaning.code === 'own-session' ||
      (meaning.code === 'comparison' &&
        meaning.params.key.code === 'session-owner' &&
        !meaning.params.lenient)
    );
  });
  const byId =
    statement.resources.length > 0 &&
    statement.resources.every(({ value }) => {
      const { code } = resourceMeaning(value);
      return code === 'sessions-of-user-id' || code === 'sessions-of-user-name' || code === 'sessions-like';
    });
  return byTag || byId;
}

function limitsOfSessions(statements: readonly ReadStatement[], starts: boolean): readonly SummaryItem[] {
  const on = (action: string) =>
    allowing(statements, action).filter((statement) => reaches(statement, 'session'));
  const ends = on('ssm:TerminateSession');
  const resumes = on('ssm:ResumeSession');
  return present([
    ends.length === 0
      ? starts && limit('cannot-end')
      : ends.every(picksOwn) &&
        limit(
          'only-own-end',
          ends.map(({ at }) => at),
        ),
    starts && resumes.length === 0 && limit('cannot-resume'),
  ]);
}

function limitsOfListing(statements: readonly ReadStatement[]): SummaryItem | undefined {
  const onStar = (action: string) => allowing(statements, action).some(reachesStar);
  const nodes = ![
    'ssm:DescribeInstanceInformation',
    'ssm:DescribeInstanceProperties',
    'ec2:DescribeInstances',
  ].some(onStar);
  const sessions = !onStar('ssm:DescribeSessions');
  if (!nodes && !sessions) return undefined;
  return { code: 'cannot-list', group: 'limits', at: [], params: { nodes, sessions } };
}

/** Whether all documents are known to carry ports, whose sessions the key does not encrypt. */
function startsPortsOnly(starting: readonly ReadStatement[]): boolean {
  const documents = names(starting.filter((statement) => !asksTag(statement)));
  return documents.length > 0 && documents.every((name) => TUNNELS.some((tunnel) => tunnel.name === name));
}

/** What says that nobody can start a session. */
const NOBODY: ReadonlySet<SummaryItem['code']> = new Set(['no-node', 'no-document', 'cannot-start']);

/** What a policy does not allow of starting sessions, and whether it lets anybody start one by itself. */
export interface Starting {
  readonly limits: readonly SummaryItem[];
  readonly starts: boolean;
}

/** Whether somebody can start a session, and what is missing. What the elements do not tell, such as a Deny of every document, the tasks do. */
export function startingWith(statements: readonly ReadStatement[], document: unknown): Starting {
  const starting = allowing(statements, 'ssm:StartSession');
  if (starting.length === 0) return { limits: [limit('cannot-start')], starts: false };
  const told = limitsOfStarting(starting);
  if (told.some(({ code }) => NOBODY.has(code))) return { limits: told, starts: false };
  const found = startable(document);
  return found !== undefined && nobodyStarts(found)
    ? { limits: [limit('cannot-start'), ...told], starts: false }
    : { limits: told, starts: true };
}

/** What people might expect of a policy for Session Manager, and this one does not allow. */
export function limitsOfPeople(
  statements: readonly ReadStatement[],
  { limits }: Starting,
): readonly SummaryItem[] {
  const starting = allowing(statements, 'ssm:StartSession');
  const starts = starting.length > 0;
  const changesPreferences = ['ssm:UpdateDocument', 'ssm:CreateDocument'].some((action) =>
    allowing(statements, action).some((statement) => reaches(statement, 'document')),
  );
  return present([
    ...limits,
    ...limitsOfSessions(statements, starts),
    starts && allowing(statements, 'ssmmessages:OpenDataChannel').length === 0 && limit('no-data-channel'),
    starts ? limitsOfListing(statements) : undefined,
    starts && !changesPreferences && limit('cannot-change-preferences'),
    starts &&
      !startsPortsOnly(starting) &&
      allowing(statements, 'kms:GenerateDataKey').length === 0 &&
      limit('no-session-key'),
  ]);
}

const CHANNELS = [
  'ssmmessages:CreateControlChannel',
  'ssmmessages:CreateDataChannel',
  'ssmmessages:OpenControlChannel',
  'ssmmessages:OpenDataChannel',
];

/** What SSM Agent might need for sessions, and this policy does not allow. */
export function limitsOfNodes(statements: readonly ReadStatement[]): readonly SummaryItem[] {
  const allowed = (action: string) => allowing(statements, action);
  const missing = CHANNELS.filter((action) => !allowed(action).some(reachesStar));
  const cloudWatch = allowed('logs:PutLogEvents').length > 0;
  const s3 = allowed('s3:PutObject').length > 0;
  return present<SummaryItem>([
    allowed('ssm:UpdateInstanceInformation').length === 0 && limit('node-cannot-register'),
    missing.length > 0 && {
      code: 'node-without-channels',
      group: 'limits',
      at: [],
      params: { missing: missing.map(actionMeaning) },
    },
    !(cloudWatch && s3) && {
      code: 'node-cannot-log',
      group: 'limits',
      at: [],
      params: { cloudWatch: !cloudWatch, s3: !s3 },
    },
    cloudWatch &&
      !allowed('logs:DescribeLogGroups').some(reachesStar) &&
      limit('node-cannot-check-log-group'),
    s3 && allowed('s3:GetEncryptionConfiguration').length === 0 && limit('node-cannot-check-bucket'),
    allowed('kms:Decrypt').length === 0 && limit('node-without-session-key'),
  ]);
}

import type { ReadStatement, ReadText } from '#iam';
import { isOnly, type ResourceKind } from './reach.ts';

/** Actions that are said in one sentence, and the kinds of resources that mean anything to them. */
interface Family {
  readonly actions: RegExp;
  readonly kinds?: readonly ResourceKind[];
}

/** In the order of the summary; what is in none comes last. */
const FAMILIES = {
  start: { actions: /^ssm:StartSession$/i, kinds: ['node', 'document'] },
  requests: { actions: /^ssm:(?:StartAccessRequest|GetAccessToken)$/i },
  sessions: { actions: /^ssm:(?:Terminate|Resume)Session$/i, kinds: ['session'] },
  channel: { actions: /^ssmmessages:OpenDataChannel$/i },
  read: {
    actions:
      /^(?:ssm:(?:DescribeSessions|GetConnectionStatus|DescribeInstanceInformation|DescribeInstanceProperties)|ec2:DescribeInstances)$/i,
  },
  documents: { actions: /^ssm:.+Document(?:s|DefaultVersion|Permission|Versions)?$/i, kinds: ['document'] },
  commands: { actions: /^ssm:SendCommand$/i, kinds: ['node', 'document'] },
  agent: { actions: /^(?:ssmmessages:.+|ssm:UpdateInstanceInformation)$/i },
  messages: { actions: /^ec2messages:/i },
  logs: { actions: /^logs:/i },
  objects: { actions: /^s3:/i },
  key: { actions: /^kms:/i },
  other: { actions: /^/ },
} as const satisfies Record<string, Family>;
type FamilyName = keyof typeof FAMILIES;

const NAMES = Object.keys(FAMILIES) as readonly FamilyName[];

/** Rank of a family in the summary. */
export function rankOf(family: FamilyName): number {
  return NAMES.indexOf(family);
}

function familyOf(action: string, forNode: boolean): FamilyName {
  const name = NAMES.find((each) => FAMILIES[each].actions.test(action)) ?? 'other';
  return forNode && name === 'channel' ? 'agent' : name;
}

export interface Portion {
  readonly family: FamilyName;
  /** The statement with the actions of one family and the resources that matter to them. */
  readonly statement: ReadStatement;
}

function matters(family: FamilyName, { value }: ReadText): boolean {
  const { kinds }: Family = FAMILIES[family];
  if (kinds === undefined) return true;
  // A Session document is of no use to Run Command.
  if (family === 'commands' && /:document\/SSM-SessionManagerRunShell$/.test(value)) return false;
  const others = (['node', 'document', 'session'] as const).filter((kind) => !kinds.includes(kind));
  return !others.some((kind) => isOnly(value, kind));
}

/** Takes a statement apart by families of actions. `NotAction` is one portion. */
export function portions(statement: ReadStatement, forNode: boolean): readonly Portion[] {
  if (statement.actions.length === 0) return [{ family: 'other', statement }];
  const families = [...new Set(statement.actions.map(({ value }) => familyOf(value, forNode)))];
  return families.map((family) => {
    const resources = statement.resources.filter((resource) => matters(family, resource));
    return {
      family,
      statement: {
        ...statement,
        actions: statement.actions.filter(({ value }) => familyOf(value, forNode) === family),
        resources: resources.length === 0 ? statement.resources : resources,
      },
    };
  });
}

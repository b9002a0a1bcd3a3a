import type { Parameter } from '#core';
import type { Code } from '../code/layout.ts';
import { propertyCode, stringLiteral, templateExpression, textExpression } from '../code/typescript.ts';
import { HOST_MANAGEMENT_NOTES, policiesOfNodes } from '../host-management.ts';
import { camelCase } from '../parameter-facts.ts';
import { called, neededFirst, type Paragraph, resource } from './access.ts';
import { THIS_REGION, withRegion } from '../session-documents.ts';
import type { HostManagement, LogGroup, NamedDocument, Preferences, Setup, Text } from '../types.ts';

/** The Region that a resource is created in, which its name tells. */
export interface Placement {
  /** An expression for the Region. */
  readonly region: string;
  /** An expression for the key of the log group there, if it has one. */
  readonly keyArn: (logGroup: LogGroup) => string | undefined;
  /** The name of a resource there, as an expression. */
  readonly named: (id: string) => string;
}

/** The only Region, which a text names, or whose code is in the constant `region`. */
export const placementIn = (region: Text): Placement => ({
  region: textExpression(region),
  keyArn: ({ keyArns }) => keyArns && textExpression(keyArns[0]),
  named: (id) =>
    textExpression(typeof region === 'string' ? `${id}-${region}` : { parts: [`${id}-`, ...region.parts] }),
});

/** A Region of a loop, in the constant `region`, and its key in `keyArn`. */
export const LOOPED: Placement = {
  region: 'region',
  keyArn: ({ keyArns }) => keyArns && 'keyArn',
  named: (id) => `\`${id}-\${region}\``,
};

/** How the key of a log group comes to let CloudWatch Logs in. */
const keyComment = (forOwners: Setup['forOwners']): readonly string[] =>
  forOwners
    .filter(({ kind }) => kind === 'log-group-key')
    .map(
      ({ id }) =>
        `Its key has to let CloudWatch Logs in first, or creating it fails. The statements for the policy of the key are in ${camelCase(id)}, which pulumi preview shows before anything is created.`,
    );

const dependsOn = (needed: readonly string[]): Code =>
  propertyCode('dependsOn', { open: '[', entries: needed, close: ']' });

/** What stays when the stack goes, and comes when everything that it needs is there. */
const kept = (needed: readonly string[] = []): Code => ({
  open: '{',
  entries: ['retainOnDelete: true', ...(needed.length === 0 ? [] : [dependsOn(needed)])],
  close: '}',
  spaced: true,
});

const LOG_GROUP = 'sessionLog';

const logGroup = (
  group: LogGroup,
  comment: readonly string[],
  placement: Placement,
  isNeeded: boolean,
): Paragraph => ({
  comment: [
    'If the log group exists already, creating it fails: adopt it with pulumi import. The logs stay when the stack goes.',
    ...comment,
  ].join(' '),
  statements: [
    resource(
      'aws.cloudwatch.LogGroup',
      placement.named(group.id),
      {
        region: placement.region,
        name: textExpression(group.name),
        kmsKeyId: placement.keyArn(group),
        retentionInDays: group.retentionDays === undefined ? undefined : String(group.retentionDays),
        tags: 'tags',
      },
      { options: kept(), ...(isNeeded ? { constant: LOG_GROUP } : {}) },
    ),
  ],
});

/**
 * The setting that gives the role to instances, once they get its policies with it.
 * https://www.pulumi.com/registry/packages/aws/api-docs/ssm/servicesetting/
 */
const hostManagementParagraph = (
  { id, settingId, role }: HostManagement,
  { region, named }: Placement,
  setup: Setup,
): Paragraph => ({
  comment: HOST_MANAGEMENT_NOTES.join(' '),
  statements: [
    resource(
      'aws.ssm.ServiceSetting',
      named(id),
      { region, settingId: stringLiteral(settingId), settingValue: stringLiteral(role) },
      {
        options: {
          open: '{',
          entries: [dependsOn(neededFirst({ ...setup, policies: policiesOfNodes(setup) }))],
          close: '}',
          spaced: true,
        },
      },
    ),
  ],
});

/** The Region of a loop, in the constant that `LOOPED` names. */
const OF_LOOP: Parameter = { ...THIS_REGION, id: LOOPED.region };

/** A Session document, with options where it has some. */
const document = (
  { id, name, content }: Pick<NamedDocument | Preferences, 'id' | 'name' | 'content'>,
  { region, named }: Placement,
  options?: Code,
): Paragraph['statements'] => [
  resource(
    'aws.ssm.Document',
    named(id),
    {
      region,
      name: stringLiteral(name),
      documentType: stringLiteral('Session'),
      documentFormat: stringLiteral('JSON'),
      content: called('JSON.stringify', templateExpression(withRegion(content, { parts: [OF_LOOP] }))),
      tags: 'tags',
    },
    options === undefined ? {} : { options },
  ),
];

const namedDocumentParagraph = (named: NamedDocument, placement: Placement): Paragraph => ({
  comment: `${named.purpose}; who may use it, the policies say by its name.`,
  statements: document(named, placement),
});

const preferencesParagraph = (
  preferences: Preferences,
  placement: Placement,
  needed: readonly string[],
): Paragraph => ({
  comment:
    'Applies at once to every session in the Region, on every node, whatever its role. Where the console has saved preferences, this document exists: adopt it with pulumi import. It stays when the stack goes, as without it logging, encryption and Run As would be off.',
  statements: document(preferences, placement, kept(needed)),
});

/** What one Region has of its own: the log group and the Session documents. */
export function regionalParagraphs(setup: Setup, placement: Placement): readonly Paragraph[] {
  const { hostManagement, logGroup: group, preferences, namedDocuments, forOwners } = setup;
  const comment = group?.keyArns === undefined ? [] : keyComment(forOwners);
  const needed = [...neededFirst(setup), ...(group === undefined ? [] : [LOG_GROUP])];
  return [
    ...(hostManagement === undefined ? [] : [hostManagementParagraph(hostManagement, placement, setup)]),
    ...(group === undefined ? [] : [logGroup(group, comment, placement, preferences !== undefined)]),
    ...namedDocuments.map((named) => namedDocumentParagraph(named, placement)),
    ...(preferences === undefined ? [] : [preferencesParagraph(preferences, placement, needed)]),
  ];
}

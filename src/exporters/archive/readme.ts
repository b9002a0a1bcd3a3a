import type { ResourcePolicyKind } from '#core';
import { COMMANDS_PATH } from './commands.ts';
import { FORMATS } from '../formats.ts';
import { code, link, plain } from '../markdown/inline.ts';
import { misfits, placeholderTable, OWNERS_WARNING } from '../markdown/markdown.ts';
import { kebabCase } from '../parameter-facts.ts';
import { isOfNodes, isRegional } from '../places.ts';
import { policyPath, TRUST_ID } from '../policy-files.ts';
import { differentDocuments } from '../session-documents.ts';
import { EXPORT_FORMATS, type ExportedFile, type ExportFormat, type Setup } from '../types.ts';

const OTHERWISE = 'session-manager';

/**
 * Names that Windows keeps for devices, whatever ending they have: an archive with such a folder cannot be unpacked there.
 * https://learn.microsoft.com/en-us/windows/win32/fileio/naming-a-file
 */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/** The one folder of an archive, so that unpacking it litters nothing: called as the setup is. */
export function folderOf({ name }: Pick<Setup, 'name'>): string {
  const folder = kebabCase(name);
  if (folder === '') return OTHERWISE;
  return RESERVED.test(folder) ? `${OTHERWISE}-${folder}` : folder;
}

const OWNERS_PATH = 'policies/README.md';

/** What owners of keys and buckets have to know, beside the statements that they get; nothing when there are none. */
export function ownersReadme({ forOwners }: Setup): readonly ExportedFile[] {
  if (forOwners.length === 0) return [];
  const items = forOwners.map(({ id, description }) => `- ${code(`${id}.json`)}: ${description}.`);
  const text = [
    '# For owners of keys and buckets',
    'These files hold statements, not whole policies:',
    items.join('\n'),
    OWNERS_WARNING,
  ].join('\n\n');
  return [{ path: OWNERS_PATH, text: `${text}\n` }];
}

interface Usage {
  /** What somebody works with who takes this format. */
  readonly tool: string;
  /** How its parameters get their values. */
  readonly values: string;
}

const TERRAFORM = 'variables, for example in `terraform.tfvars`';
const CLOUDFORMATION = '`--parameter-overrides`, or in the form of the console';
const CDK = 'arguments of the construct in your app';

const USAGES: Readonly<Record<Exclude<ExportFormat, 'markdown'>, Usage>> = {
  terraform: { tool: 'Terraform, OpenTofu', values: TERRAFORM },
  'terraform-jsonencode': { tool: 'Terraform, with policies as `jsonencode`', values: TERRAFORM },
  'cloudformation-yaml': { tool: 'CloudFormation', values: CLOUDFORMATION },
  'cloudformation-json': { tool: 'CloudFormation, as JSON', values: CLOUDFORMATION },
  'cdk-typescript': { tool: 'AWS CDK, TypeScript', values: CDK },
  'cdk-python': { tool: 'AWS CDK, Python', values: CDK },
  'pulumi-typescript': { tool: 'Pulumi', values: '`pulumi config set`' },
  shell: { tool: 'AWS CLI on Linux or macOS', values: 'environment variables' },
  powershell: { tool: 'AWS CLI on Windows', values: 'parameters of the script' },
};

/**
 * How often it is run. A stack is in one Region, and that of the first one has what the account has once; the others go
 * over the Regions themselves.
 */
function runs(format: ExportFormat, setup: Setup): string {
  const { regions } = setup;
  if (!FORMATS[format].isStack || !isRegional(setup) || regions.length < 2) return 'once';
  const [first] = regions;
  const name = typeof first === 'string' && /^[a-z0-9-]+$/.test(first) ? first : 'the first one';
  return format === 'cdk-typescript' || format === 'cdk-python'
    ? 'with a stack in each Region'
    : `once in each Region, in ${name} first`;
}

/** Which format to take, what it asks for and how often it is run. */
function usage(setup: Setup): readonly string[] {
  const asks = setup.parameters.length > 0;
  const rows = EXPORT_FORMATS.filter((format) => format !== 'markdown').map((format) => {
    const { tool, values } = USAGES[format];
    return [tool, `\`${FORMATS[format].path}\``, ...(asks ? [values] : []), runs(format, setup)].join(' | ');
  });
  const head = ['You work with', 'Take', ...(asks ? ['Values go into'] : []), 'Run it'];
  return [
    '## Choose one format',
    `Every format creates the same, so take one. If you use none of these tools, take the AWS CLI script: \`${FORMATS.shell.path}\`, or on Windows \`${FORMATS.powershell.path}\`. The first lines of each file say how it is run.`,
    [
      `| ${head.join(' | ')} |`,
      `|${head.map(() => '---|').join('')}`,
      ...rows.map((row) => `| ${row} |`),
    ].join('\n'),
  ];
}

/** Of these a policy has to be in place before the log group is created. */
const FIRST: readonly ResourcePolicyKind[] = ['log-group-key'];

/**
 * How to run a format. What owners add once the role exists has to be there before preferences come into force, so that
 * these are left to a second run then.
 */
function runSteps(setup: Setup, isInterrupted: boolean): { readonly run: string; readonly finish?: string } {
  const { preferences, regions } = setup;
  if (preferences === undefined) return { run: 'Run one format.' };
  const where = regions.length > 1 ? 'of their Regions' : 'of their Region';
  const reach = `They apply at once to every session and every node ${where}, nodes with other roles included: these need the logs and keys that the preferences name, too.`;
  if (!isInterrupted) return { run: `Run one format. The preferences come into force at its end. ${reach}` };
  return {
    run: `Run one format, at first without the preferences: a script with ${code('--without-preferences')}, or in PowerShell ${code('-WithoutPreferences')}; of another format the file that the page writes without ${code('With preferences')}, or the command line ${code('--without preferences')}.`,
    finish: `Put the preferences into force: run the format once more, as it is here. ${reach}`,
  };
}

/** What to do with an archive, in order. */
function steps(setup: Setup, hasCommands: boolean): readonly string[] {
  const { forOwners, policies, permissionSets, controlPolicy, role, hostManagement, scope, configuration } =
    setup;
  const statements = (first: boolean): readonly string[] =>
    forOwners
      .filter(({ kind }) => FIRST.includes(kind) === first)
      .map(
        ({ id, description }) =>
          `${description}: ${code(policyPath(id))}. What is in that policy already has to stay, see ${code(OWNERS_PATH)}.`,
      );
  const loose = policies.filter(({ target }) => target === undefined).map(({ name }) => code(name));
  const isBoundary = loose.length > 0 && scope === 'guardrail' && configuration.guardrail.as === 'boundary';
  const later = statements(false);
  const { run, finish } = runSteps(setup, later.length > 0);
  return [
    ...statements(true),
    ...(isOfNodes(setup) || permissionSets.length > 0 ? [run] : []),
    ...later,
    ...(isBoundary
      ? [`Make ${loose.join(', ')} the permissions boundary of the roles and users that it is for.`]
      : []),
    ...(loose.length > 0 && permissionSets.length === 0 && !isBoundary
      ? [`Attach ${loose.join(', ')} to the people or roles that they are for.`]
      : []),
    ...(controlPolicy === undefined
      ? []
      : [
          `Attach the service control policy ${code(controlPolicy.name)} to a root, an organizational unit or an account.`,
        ]),
    ...permissionSets.map(({ name, managedPolicies }) => {
      const needed = managedPolicies.map(code).join(', ');
      return `Assign the permission set ${code(name)} to people and accounts${needed === '' ? '' : `; each of these accounts needs ${needed}`}.`;
    }),
    ...(role?.instanceProfile ? [`Give the nodes the instance profile ${code(role.name)}.`] : []),
    ...(hostManagement === undefined
      ? []
      : [
          `Wait up to 30 minutes: EC2 instances get the role ${code(hostManagement.role)} without an instance profile. They need SSM Agent 3.2.582.0 or later and IMDSv2, and no instance profile that allows ${code('ssm:UpdateInstanceInformation')}.`,
        ]),
    ...(role !== undefined && hostManagement === undefined && !role.instanceProfile && role.id === 'node'
      ? [`Give the nodes the role ${code(role.name)}.`]
      : []),
    ...(role?.id === 'people' ? [`Attach the policies of people to the role ${code(role.name)}.`] : []),
    ...(finish === undefined ? [] : [finish]),
    ...(hasCommands ? [`Test it with the commands in ${code(COMMANDS_PATH)}.`] : []),
  ];
}

type Row = readonly [path: string, what: string];

/** What each of the other files is for. */
function rows(setup: Setup, hasCommands: boolean): readonly Row[] {
  const { role, policies, permissionSets, controlPolicy, endpointPolicy, forOwners } = setup;
  return [
    [FORMATS.markdown.path, 'All documents, explained'],
    ...(hasCommands
      ? [[COMMANDS_PATH, 'All commands: to connect, to test, and to create everything by hand'] as const]
      : []),
    ...(role === undefined ? [] : [[policyPath(TRUST_ID), `Trust policy of the role ${role.name}`] as const]),
    ...policies.map(({ id, name, description }): Row => [policyPath(id), `${name}: ${description}`]),
    ...permissionSets.flatMap(({ id, name, inlinePolicy }): readonly Row[] =>
      inlinePolicy === undefined ? [] : [[policyPath(id), `Inline policy of the permission set ${name}`]],
    ),
    ...(controlPolicy === undefined
      ? []
      : [
          [
            policyPath(controlPolicy.id),
            `Service control policy ${controlPolicy.name}, in one line: white space counts`,
          ] as const,
        ]),
    ...(endpointPolicy === undefined
      ? []
      : [
          [
            policyPath(endpointPolicy.id),
            'Policy of the VPC endpoint, in place of the one that it has',
          ] as const,
        ]),
    ...differentDocuments(setup).map(({ file, name, purpose, region, differs }): Row => {
      const where = !differs || typeof region !== 'string' ? '' : ` in ${region}`;
      return [policyPath(file), `Content of ${name}${where}${purpose === undefined ? '' : `. ${purpose}`}`];
    }),
    ...forOwners.map(({ id, description }): Row => [policyPath(id), description]),
    ...(forOwners.length === 0
      ? []
      : [[OWNERS_PATH, 'What owners must not do with their statements'] as const]),
  ];
}

const files = (setup: Setup, hasCommands: boolean): readonly string[] => [
  '## Other files',
  [
    '| File | What it is |',
    '|---|---|',
    ...rows(setup, hasCommands).map(([path, what]) => `| \`${path}\` | ${plain(what)} |`),
  ].join('\n'),
  ...(hasCommands
    ? [
        `The documents in \`policies\` are for whoever works by hand, with the commands in \`${COMMANDS_PATH}\`. They are in the formats already.`,
      ]
    : []),
];

/** What is different in formats that are deployed in each Region. */
const ofStacks = ({ logGroup }: Setup): string =>
  (logGroup?.keyArns ?? []).length > 1
    ? ' A stack of CloudFormation or the CDK asks for the key of the log group in its own Region alone.'
    : '';

function parameters(setup: Setup): readonly string[] {
  return setup.parameters.length === 0
    ? []
    : [
        '## Left to fill in',
        `These are parameters of every format, and have to get values before it is run. Each format writes their names in its own way.${ofStacks(setup)} In \`policies\` and in the Markdown files words stand in their place, which you have to replace.`,
        placeholderTable(setup),
      ];
}

function apply(setup: Setup, hasCommands: boolean): readonly string[] {
  const items = steps(setup, hasCommands);
  return items.length === 0
    ? ['These answers allow nothing yet, so that there is nothing to create.']
    : ['## Apply', items.map((item, position) => `${position + 1}. ${item}`).join('\n')];
}

/**
 * What is in an archive, what to fill in, and in which order to apply it; as Markdown.
 *
 * @param hasCommands whether the archive has a file of commands.
 */
export function archiveReadme(setup: Setup, hasCommands: boolean): string {
  const { title, origin, messages } = setup;
  return `${[
    `# ${plain(title)}`,
    `${link('Open and change it', origin.link)} (written by ${messages.app.name} ${plain(origin.version)}).`,
    ...misfits(setup),
    ...usage(setup),
    ...parameters(setup),
    ...apply(setup, hasCommands),
    ...files(setup, hasCommands),
  ].join('\n\n')}\n`;
}

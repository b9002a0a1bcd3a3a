import { FORMATS } from '../formats.ts';
import { isRegional } from '../places.ts';
import { EXPORT_FORMATS, type ExportFormat, type Setup } from '../types.ts';

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
export function usage(setup: Setup): readonly string[] {
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

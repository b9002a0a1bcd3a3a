import type { Parameter } from '#core';
import { cdkPython } from './cdk/cdk-python.ts';
import { cdkTypescript } from './cdk/cdk-typescript.ts';
import { cloudformationJson, cloudformationYaml } from './cloudformation/cloudformation.ts';
import { markdown } from './markdown/markdown.ts';
import { commented, forCloudFormation } from './cloudformation/refusals.ts';
import { inOneStack } from './places.ts';
import { pulumiTypescript } from './pulumi/pulumi-typescript.ts';
import { powershell } from './scripts/powershell.ts';
import { shell } from './scripts/shell.ts';
import { terraform, terraformJsonencode } from './terraform/terraform.ts';
import type { ExportFormat, Format, Setup } from './types.ts';

/** Every format. A new one is a file and a row here. */
export const FORMATS: Readonly<Record<ExportFormat, Format>> = {
  terraform,
  'terraform-jsonencode': terraformJsonencode,
  'cloudformation-yaml': forCloudFormation(cloudformationYaml, commented('# ')),
  'cloudformation-json': forCloudFormation(
    cloudformationJson,
    (lines) => `${JSON.stringify({ NotWritten: lines }, null, 2)}\n`,
  ),
  'cdk-typescript': forCloudFormation(cdkTypescript, commented('// ')),
  'cdk-python': forCloudFormation(cdkPython, commented('# ')),
  'pulumi-typescript': pulumiTypescript,
  shell,
  powershell,
  markdown,
};

/** A setup with what keeps a format from saying what it says. */
export function setupFor(format: ExportFormat, setup: Setup): Setup {
  const problems = FORMATS[format].problems?.(setup) ?? [];
  return problems.length === 0 ? setup : { ...setup, problems: [...problems, ...setup.problems] };
}

/** The parameters that a format asks for, which may be fewer than those of the setup. */
export function parametersAskedIn(format: ExportFormat, setup: Setup): readonly Parameter[] {
  const { asksFor, isStack } = FORMATS[format];
  return asksFor?.(setup) ?? (isStack ? inOneStack(setup) : setup).parameters;
}

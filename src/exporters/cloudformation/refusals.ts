import type { SetupProblem } from '#analysis';
import { getSetting, SETTING_PATHS, type SettingPath } from '#core';
import { commentSafe, headerLines } from '../header.ts';
import type { Format, Setup } from '../types.ts';

const BEGINNING = '{{resolve';

const holds = (value: unknown, text: string): boolean => JSON.stringify(value ?? null).includes(text);

/**
 * Answers whose text CloudFormation would take for a dynamic reference, wherever it stands in a template: it puts what a
 * parameter or a secret holds in its place. There is no escape; a string that functions put together is resolved like
 * any other, and a space in it would be another text.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/dynamic-references.html
 */
function dynamicReferences({
  configuration,
  account,
  regions,
  policies,
  permissionSets,
  controlPolicy,
  role,
  logGroup,
  preferences,
  namedDocuments,
  forOwners,
}: Setup): readonly SetupProblem[] {
  const written = [
    account,
    regions,
    policies,
    permissionSets,
    controlPolicy,
    role,
    logGroup,
    preferences,
    namedDocuments,
    forOwners,
  ];
  if (!holds(written, `${BEGINNING}:`)) return [];
  const named = SETTING_PATHS.filter(
    (path) => !path.startsWith('checks.') && holds(getSetting(configuration, path), BEGINNING),
  );
  return named.map((at: SettingPath) => ({
    code: 'dynamic-reference',
    severity: 'error',
    at,
    params: {},
  }));
}

/**
 * CloudFormation sets the policy of an endpoint only where it creates the endpoint.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-vpcendpoint.html
 */
const policiesOfEndpoints = ({ endpointPolicy }: Setup): readonly SetupProblem[] =>
  endpointPolicy === undefined
    ? []
    : [{ code: 'endpoint-policy-elsewhere', severity: 'error', at: 'guardrail.as', params: {} }];

const refusals = (setup: Setup): readonly SetupProblem[] => [
  ...dynamicReferences(setup),
  ...policiesOfEndpoints(setup),
];

/**
 * A format that CloudFormation reads. It refuses what CloudFormation would take for a dynamic reference, and what it cannot
 * set: in place of the file stands why there is none.
 *
 * @param comment writes lines as a comment of the format, or as what comes closest.
 */
export const forCloudFormation = (format: Format, comment: (lines: readonly string[]) => string): Format => ({
  ...format,
  problems: refusals,
  write: (setup) => {
    const problems = refusals(setup);
    if (problems.length === 0) return format.write(setup);
    const why = problems.map((problem) => `Not written: ${setup.messages.exports.diagnostic(problem)}`);
    // What is wrong with an answer may quote it.
    const quoted = (line: string) => commentSafe(line).replaceAll(`${BEGINNING}:`, `${BEGINNING} :`);
    return comment([...headerLines({ ...setup, problems: [] }), ...new Set(why)].map(quoted));
  },
});

/** Lines behind a mark, such as `# `. */
export const commented =
  (mark: string) =>
  (lines: readonly string[]): string =>
    `${lines.map((line) => `${mark}${line}`).join('\n')}\n`;

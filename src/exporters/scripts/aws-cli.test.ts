import { expect } from 'vitest';
import { shell } from './shell.ts';
import { type Answer, itWithAws, type Received, runAgainstLoopback } from './testing/loopback-aws.ts';
import { environmentOf } from './testing/recording-aws.ts';
import { expected, setupOf } from '../testing/setups.ts';
import type { Setup } from '../types.ts';

const HOSTILE = 'a"b\'c\\d ${aws:username} $(id) `id` %{x} é\u2028\u{1f600}\n file://x';

const ARN = 'arn:aws:iam::012345678901:policy/';

const versions = [
  ['v7', 'true', '2026-01-05T00:00:00Z'],
  ['v6', 'false', '2026-01-04T00:00:00Z'],
  ['v5', 'false', '2026-01-03T00:00:00Z'],
  ['v4', 'false', '2026-01-02T00:00:00Z'],
  ['v2', 'false', '2026-01-01T00:00:00Z'],
] as const;

/** Answers as AWS words them; the policy exists in five versions, the preferences do not exist. */
function answerTo({ action }: Received): Answer {
  const result = (inner: string): Answer => ({
    xml: `<${action}Response><${action}Result>${inner}</${action}Result></${action}Response>`,
  });
  switch (action) {
    case 'GetCallerIdentity':
      return result('<Arn>arn:aws:iam::012345678901:user/ann</Arn><Account>012345678901</Account>');
    case 'CreatePolicy':
      return {
        status: 409,
        xml: '<ErrorResponse><Error><Code>EntityAlreadyExists</Code><Message>It is there.</Message></Error></ErrorResponse>',
      };
    case 'GetPolicy':
      return result('<Policy><DefaultVersionId>v7</DefaultVersionId></Policy>');
    case 'GetPolicyVersion':
      return result('<PolicyVersion><Document>%7B%7D</Document></PolicyVersion>');
    case 'ListPolicyVersions':
      return result(
        `<IsTruncated>false</IsTruncated><Versions>${versions
          .map(
            ([id, isDefault, date]) =>
              `<member><VersionId>${id}</VersionId><IsDefaultVersion>${isDefault}</IsDefaultVersion><CreateDate>${date}</CreateDate></member>`,
          )
          .join('')}</Versions>`,
      );
    case 'ListAttachedGroupPolicies':
      return result(
        `<IsTruncated>false</IsTruncated><AttachedPolicies>${[
          'SessionManagerEndUser',
          'SessionManagerEndUser2',
        ]
          .map(
            (name) => `<member><PolicyName>${name}</PolicyName><PolicyArn>${ARN}${name}</PolicyArn></member>`,
          )
          .join('')}</AttachedPolicies>`,
      );
    case 'CreatePolicyVersion':
      return result('<PolicyVersion><VersionId>v8</VersionId></PolicyVersion>');
    case 'CreateDocument':
      return { json: { DocumentDescription: { Name: 'SSM-SessionManagerRunShell', DocumentVersion: '1' } } };
    default:
      return result('');
  }
}

itWithAws('hands documents over intact through the real AWS CLI', { timeout: 300_000 }, async () => {
  const people = setupOf(
    {
      environment: { regions: ['eu-west-1'] },
      endUser: { nodes: { by: 'tag', tags: [{ key: HOSTILE, values: [HOSTILE, 'file://x'] }] } },
      preferences: { linuxProfile: HOSTILE, windowsProfile: HOSTILE },
    },
    { attachment: 'group' },
  );
  // One policy and the preferences: each call of the AWS CLI takes a second.
  const { role: _role, ...rest } = people;
  const setup: Setup = { ...rest, policies: people.policies.slice(0, 1) };
  const [policy] = setup.policies;
  const { status, output, errors, received } = await runAgainstLoopback(
    shell.write(setup),
    environmentOf(setup),
    answerTo,
  );
  expect({ status, errors }).toEqual({ status: 0, errors: '' });
  expect(output).toBe(
    [
      'Working in account 012345678901',
      'Deleted version v2 of the policy SessionManagerEndUser',
      'Updated the policy SessionManagerEndUser to version v8',
      'Attached it to the group Developers',
      'Detached SessionManagerEndUser2, which is no longer part of the setup',
      'Created the preferences in eu-west-1',
      '',
    ].join('\n'),
  );
  const parametersOf = (action: string) => received.find((request) => request.action === action)?.parameters;
  const document = (action: string, name: string): unknown =>
    JSON.parse(String(parametersOf(action)?.[name]));
  const wanted = expected(policy?.document ?? null);
  expect(document('CreatePolicy', 'PolicyDocument')).toEqual(wanted);
  expect(document('CreatePolicyVersion', 'PolicyDocument')).toEqual(wanted);
  expect(JSON.stringify(wanted)).toContain(JSON.stringify(HOSTILE).slice(1, -1));
  expect(parametersOf('CreatePolicyVersion')).toMatchObject({
    PolicyArn: `${ARN}SessionManagerEndUser`,
    SetAsDefault: 'true',
  });
  expect(parametersOf('CreatePolicy')).toMatchObject({
    'Tags.member.1.Key': 'Purpose',
    'Tags.member.1.Value': 'SessionManager',
  });
  expect(parametersOf('AttachGroupPolicy')).toMatchObject({ GroupName: 'Developers' });
  expect(parametersOf('DetachGroupPolicy')).toMatchObject({
    GroupName: 'Developers',
    PolicyArn: `${ARN}SessionManagerEndUser2`,
  });
  expect(document('CreateDocument', 'Content')).toEqual(expected(setup.preferences?.content ?? null));
  expect(parametersOf('CreateDocument')).toMatchObject({ DocumentType: 'Session', DocumentFormat: 'JSON' });
});

itWithAws(
  'compares documents through the real AWS CLI, and changes what differs alone',
  {
    timeout: 240_000,
  },
  async () => {
    const answers = setupOf(
      {
        environment: { regions: ['eu-west-1', 'eu-central-1'] },
        endUser: { nodes: { by: 'tag', tags: [{ key: 'Team', values: [HOSTILE, '` == `'] }] } },
        preferences: { linuxProfile: `${HOSTILE}\``, idleTimeoutMinutes: 15 },
      },
      {},
    );
    const { role: _role, ...rest } = answers;
    const setup: Setup = { ...rest, policies: answers.policies.slice(0, 1) };
    /** The same with its members the other way round. */
    const reversed = (value: unknown): object => Object.fromEntries(Object.entries(Object(value)).reverse());
    const policy = JSON.stringify(reversed(expected(setup.policies[0]?.document ?? null)), null, 2);
    const content = JSON.stringify(reversed(expected(setup.preferences?.content ?? null)));
    let asked = 0;
    const { status, output, errors, received } = await runAgainstLoopback(
      shell.write(setup),
      environmentOf(setup),
      (request) => {
        switch (request.action) {
          case 'GetPolicyVersion':
            return {
              xml: `<GetPolicyVersionResponse><GetPolicyVersionResult><PolicyVersion><Document>${encodeURIComponent(policy)}</Document></PolicyVersion></GetPolicyVersionResult></GetPolicyVersionResponse>`,
            };
          case 'CreateDocument':
            return { status: 400, json: { __type: 'DocumentAlreadyExists' } };
          case 'GetDocument':
            // Two calls for each Region: the preferences are as they should be in the first one only.
            asked += 1;
            return {
              json: {
                DocumentVersion: '3',
                Content: asked <= 2 ? content : content.replace('"15"', '"60"'),
              },
            };
          case 'UpdateDocument':
            return { json: { DocumentDescription: { DocumentVersion: '5' } } };
          case 'UpdateDocumentDefaultVersion':
            return { json: { Description: {} } };
          default:
            return answerTo(request);
        }
      },
      ['--yes'],
    );
    expect({ status, errors }).toEqual({ status: 0, errors: '' });
    expect(output).toBe(
      [
        'Working in account 012345678901',
        'The policy SessionManagerEndUser is as it should be, as version v7',
        'The preferences in eu-west-1 are in force already, as version 3',
        'Other preferences are in force in eu-central-1, version 3. They apply to every session there, on every node, whatever its role.',
        'These lines would go (-) and come (+):',
        '  - "idleSessionTimeout": "60"',
        '  + "idleSessionTimeout": "15"',
        'The preferences in eu-central-1 are version 5 now, and were version 3. The way back:',
        '  aws ssm update-document-default-version --region eu-central-1 --name SSM-SessionManagerRunShell --document-version 3',
        '',
      ].join('\n'),
    );
    const actions = received.map(({ action }) => action);
    expect(actions).not.toContain('CreatePolicyVersion');
    expect(actions.filter((action) => action.startsWith('Update'))).toEqual([
      'UpdateDocument',
      'UpdateDocumentDefaultVersion',
    ]);
    const parametersOf = (action: string) =>
      received.find((request) => request.action === action)?.parameters;
    expect(JSON.parse(String(parametersOf('UpdateDocument')?.Content))).toEqual(JSON.parse(content));
    expect(parametersOf('UpdateDocumentDefaultVersion')).toEqual({
      Name: 'SSM-SessionManagerRunShell',
      DocumentVersion: '5',
    });
  },
);

itWithAws('sends a value that looks like the address of a file as it is', { timeout: 240_000 }, async () => {
  const setup = setupOf(
    {
      environment: {
        regions: ['eu-west-1'],
        cloudWatchLog: { enabled: true, logGroup: 'file:///etc/hostname' },
        tunnel: { host: 'db.example.com', port: 5432, name: 'fileb:///etc/hostname' },
      },
      endUser: { documents: { tunnel: true } },
      instanceRole: { permissions: 'existing-role' },
    },
    { preferences: false },
  );
  const { received } = await runAgainstLoopback(
    shell.write({ ...setup, policies: [], forOwners: [] }),
    environmentOf(setup),
    (request) => (request.action === 'DescribeLogGroups' ? { json: { logGroups: [] } } : answerTo(request)),
  );
  const sent = JSON.stringify(received.map(({ parameters }) => parameters));
  expect(sent).toContain('" file:///etc/hostname"');
  expect(sent).toContain('" fileb:///etc/hostname"');
});

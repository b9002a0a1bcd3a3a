import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkText } from './check-text.ts';

const allow = (action: string, more = '') =>
  `{"Version":"2012-10-17","Statement":[{"Effect":"Allow",${more}"Action":"${action}","Resource":"*"}]}`;
const MISSPELT = allow('ssm:StartSesion');
const TRUST =
  '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"AWS":"*"},"Action":"sts:AssumeRole"}]}';
const SESSION =
  '{\n  "schemaVersion": "1.0",\n  "sessionType": "Standard_Streem",\n  "inputs": {"s3BucketName": "ä"}\n}';

/** The findings with what they mark, as it stands in the file. */
function marked(text: string) {
  const lines = text.split('\n');
  return checkText(text, '-').findings.map(({ code, policy, region }) => {
    const line = lines[region.startLine - 1] ?? '';
    const end = region.endLine === region.startLine ? region.endColumn - 1 : line.length;
    return { code, policy, mark: line.slice(region.startColumn - 1, end) };
  });
}

describe('what AWS CLI prints', () => {
  it.each([
    ['get-policy-version', '{"PolicyVersion": {"Document": %, "VersionId": "v1"}}', 'PolicyVersion.Document'],
    ['the same with --query PolicyVersion', '{"Document": %, "VersionId": "v1"}', 'Document'],
    ['get-role-policy', '{"RoleName": "a", "PolicyName": "b", "PolicyDocument": %}', 'PolicyDocument'],
    ['get-user-policy', '{"UserName": "a", "PolicyName": "b", "PolicyDocument": %}', 'PolicyDocument'],
    [
      'get-account-authorization-details',
      '{"RoleDetailList": [{}, {"RolePolicyList": [{"PolicyDocument": %}]}], "Policies": []}',
      'RoleDetailList[1].RolePolicyList[0].PolicyDocument',
    ],
  ])('for %s is checked where the policy stands', (_what, around, policy) => {
    const text = around.replace('%', MISSPELT);
    expect(marked(text)).toContainEqual({
      code: 'action-unknown',
      policy,
      mark: '"Action":"ssm:StartSesion"',
    });
    const encoded = around.replace('%', `"${encodeURIComponent(MISSPELT)}"`);
    expect(marked(encoded)).toContainEqual({
      code: 'action-unknown',
      policy,
      mark: '%22Action%22%3A%22ssm%3AStartSesion%22',
    });
    expect(checkText(text, '-').policies).toEqual([policy]);
  });

  it('for get-role and list-roles is a trust policy, with or without a list around it', () => {
    const role = `{"RoleName": "a", "AssumeRolePolicyDocument": ${TRUST}}`;
    for (const [text, policy] of [
      [`{"Role": ${role}}`, 'Role.AssumeRolePolicyDocument'],
      [role, 'AssumeRolePolicyDocument'],
      [`{"Roles": [{"RoleName": "b"}, ${role}]}`, 'Roles[1].AssumeRolePolicyDocument'],
      [`{"InstanceProfile": {"Roles": [${role}]}}`, 'InstanceProfile.Roles[0].AssumeRolePolicyDocument'],
    ] as const) {
      expect(marked(text)).toContainEqual({ code: 'trust-everybody', policy, mark: '"AWS":"*"' });
    }
    // What is known to be a trust policy is one, also without anybody in it.
    const nobody = TRUST.replace('"Principal":{"AWS":"*"},', '');
    expect(marked(`{"Role": {"AssumeRolePolicyDocument": ${nobody}}}`)).toMatchObject([
      { code: 'trust-principal-missing' },
    ]);
  });

  it('for get-document and get-key-policy is a string', () => {
    const content = JSON.stringify({ Name: 'a', Content: SESSION, DocumentType: 'Session' });
    expect(marked(content)).toContainEqual({
      code: 'session-type-unknown',
      policy: 'Content',
      mark: String.raw`\"sessionType\": \"Standard_Streem\"`,
    });
    expect(marked(JSON.stringify(SESSION))).toContainEqual({
      code: 'session-type-unknown',
      policy: '',
      mark: String.raw`\"sessionType\": \"Standard_Streem\"`,
    });
    const key = JSON.stringify({
      Policy: TRUST.replace('sts:AssumeRole', 'kms:Decrpt'),
      PolicyName: 'default',
    });
    expect(marked(key)).toContainEqual(
      expect.objectContaining({ code: 'resource-missing', policy: 'Policy' }),
    );
  });

  it('in YAML, or cut off, has one finding at its place', () => {
    expect(marked(JSON.stringify({ Content: 'schemaVersion: "1.0"\n' }))).toEqual([
      { code: 'json-syntax', policy: 'Content', mark: 's' },
    ]);
    const cut = '{\n  "Version": ';
    expect(marked(`{"PolicyVersion": {"Document": "${encodeURIComponent(cut)}"}}`)).toMatchObject([
      { code: 'json-syntax', policy: 'PolicyVersion.Document' },
    ]);
  });

  it('without a document, as for get-policy, holds no policy', () => {
    expect(marked('{"Policy": {"PolicyName": "a"}}')).toEqual([
      { code: 'not-a-policy', policy: '', mark: '{' },
    ]);
    expect(marked('{"Roles": []}')).toMatchObject([{ code: 'not-a-policy' }]);
  });
});

it('checks each document of a setup as what it is, and a name that is there twice twice', () => {
  const text = `{"end-user": ${MISSPELT},
"trust-policy": ${TRUST},
"session-preferences": ${SESSION},
"tunnel": ${SESSION},
"end-user": ${allow('ssm:StartSesion', '"Principal":"*",')}}`;
  const { policies, findings } = checkText(text, 'setup.json');
  expect(policies).toEqual(['end-user', 'trust-policy', 'session-preferences', 'tunnel', 'end-user']);
  expect(findings.map(({ policy, code, region }) => [policy, code, region.startLine])).toEqual(
    expect.arrayContaining([
      ['end-user', 'action-unknown', 1],
      ['trust-policy', 'trust-everybody', 2],
      ['session-preferences', 'session-type-unknown', 5],
      ['tunnel', 'session-type-unknown', 10],
      ['end-user', 'principal-present', 13],
    ]),
  );
});

it('leaves a policy a policy, whatever else it holds', () => {
  const text = MISSPELT.replace('{', `{"Document": ${TRUST},`);
  expect(checkText(text, '').policies).toEqual(['']);
  expect(marked(text).map(({ code }) => code)).toContain('element-unknown');
});

it('finds in a string what it finds in a file, at the same place', () => {
  const document = fc.record({ Version: fc.constant('2012-10-17'), Statement: fc.array(fc.jsonValue()) });
  fc.assert(
    fc.property(document, fc.constantFrom<0 | 2>(0, 2), fc.boolean(), (value, indent, percent) => {
      const text = JSON.stringify(value, null, indent);
      const plain = checkText(text, '').findings;
      const whole = JSON.stringify(percent ? encodeURIComponent(text) : text);
      const inner = checkText(whole, '').findings;
      expect(inner.map(({ code, at }) => ({ code, at }))).toEqual(
        plain.map(({ code, at }) => ({ code, at })),
      );
      const lines = text.split('\n');
      inner.forEach(({ region }, index) => {
        const was = plain[index]?.region;
        if (was === undefined || was.startLine !== was.endLine) return;
        const mark = (lines[was.startLine - 1] ?? '').slice(was.startColumn - 1, was.endColumn - 1);
        const found = whole.slice(region.startColumn - 1, region.endColumn - 1);
        // What IAM's API encodes is the string, before it is JSON.
        const unquoted: unknown = JSON.parse(`"${found}"`);
        expect(percent ? decodeURIComponent(String(unquoted)) : unquoted).toBe(mark);
      });
    }),
  );
});

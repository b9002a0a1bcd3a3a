import { describe, expect, it } from 'vitest';
import { readDocuments } from './index.ts';

const POLICY = {
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action: 'ssm:StartSession', Resource: 'arn:aws:ec2:*:*:instance/*' }],
};
const TEXT = JSON.stringify(POLICY);
const documentsOf = async (text: string, path = 'a.json') =>
  (await readDocuments(text, { path })).documents.map(({ name, document }) => [name, document]);

/** What people have in their editors: two lines of comments, and a comma too many. */
const WITH_COMMENTS = `// Who may start sessions
{
  "Version": "2012-10-17", /* the only one */
  "Statement": [
    { "Effect": "Allow", "Action": "ssm:StartSession", "Resource": "arn:aws:ec2:*:*:instance/*", },
  ],
}
`;

describe('JSON', () => {
  it.each([
    ['plain', TEXT],
    ['with a byte order mark', `\ufeff${TEXT}`],
    ['with comments and commas too many', WITH_COMMENTS],
    ['in a string', JSON.stringify(TEXT)],
    ['in a string, encoded as the API of IAM does', JSON.stringify(encodeURIComponent(TEXT))],
    ['encoded, without the string around it', encodeURIComponent(TEXT)],
  ])('%s is the same policy', async (_, text) => {
    expect(await documentsOf(text)).toEqual([['', POLICY]]);
  });

  it('that IAM would refuse keeps its mistakes, and is read all the same', async () => {
    const { problems, regionIn } = await readDocuments(WITH_COMMENTS);
    const places = problems.map(({ finding, offset, length }) => {
      const { startLine, startColumn } = regionIn({ start: offset, end: offset + length });
      return [finding.params, startLine, startColumn];
    });
    expect(places[0]).toEqual([{ problem: 'comment' }, 1, 1]);
  });

  it('several texts one behind the other are several documents', async () => {
    const role = JSON.stringify({ RoleName: 'a', AssumeRolePolicyDocument: POLICY });
    expect(await documentsOf(`${TEXT}\n${role}\n`)).toEqual([
      ['[0]', POLICY],
      ['[1].AssumeRolePolicyDocument', POLICY],
    ]);
  });

  it('knows where the elements stand, whatever is around them', async () => {
    const place = async (text: string) => {
      const { documents } = await readDocuments(text);
      return documents[0]?.regionOf('/Statement/0/Action');
    };
    expect(await place(WITH_COMMENTS)).toMatchObject({ startLine: 5, startColumn: 26 });
    const encoded = encodeURIComponent(TEXT);
    expect(await place(encoded)).toMatchObject({ startColumn: encoded.indexOf('%22Action') + 1 });
  });
});

describe('policies taken out of templates', () => {
  const resource = async (text: string) => {
    const { documents } = await readDocuments(TEXT.replace('arn:aws:ec2:*:*:instance/*', () => text));
    const [{ document, written, placeholders } = {}] = documents;
    return { document, written, placeholders };
  };
  const meaning = async (text: string) => {
    const { document, placeholders = [] } = await resource(text);
    return [
      (document as typeof POLICY).Statement[0]?.Resource,
      placeholders.map(({ name, text: spelled }) => `${name} = ${spelled}`),
    ];
  };

  it.each([
    ['Terraform', 'arn:aws:ssm:*:*:session/$${aws:userid}-*'],
    ['the data source of Terraform', 'arn:aws:ssm:*:*:session/&{aws:userid}-*'],
    ['CloudFormation', 'arn:aws:ssm:*:*:session/${!aws:userid}-*'],
  ])('are without the escapes of %s', async (_, text) => {
    const read = await resource(text);
    expect(read.document).toMatchObject({
      Statement: [{ Resource: 'arn:aws:ssm:*:*:session/${aws:userid}-*' }],
    });
    expect(read.written).toMatchObject({ Statement: [{ Resource: text }] });
    expect(read.placeholders).toEqual([]);
  });

  it('have what AWS calls a value in the place of one that is filled in later', async () => {
    expect(
      await meaning('arn:${AWS::Partition}:ec2:${AWS::Region}:${AWS::AccountId}:instance/${Node}'),
    ).toEqual([
      'arn:aws:ec2:region:account-id:instance/instance-id',
      ['AWS::Partition = aws', 'AWS::Region = region', 'AWS::AccountId = account-id', 'Node = instance-id'],
    ]);
  });

  it('name what AWS has no word for, and what is a second of one kind', async () => {
    expect(await meaning('arn:aws:ec2:${var.region}:${var.other}:${var.kind}/*')).toEqual([
      'arn:aws:ec2:region:account-id:<var.kind>/*',
      ['var.region = region', 'var.other = account-id', 'var.kind = <var.kind>'],
    ]);
    const two = TEXT.replace(
      '"arn:aws:ec2:*:*:instance/*"',
      '["arn:aws:ec2:${var.a}:*:instance/*", "arn:aws:ec2:${var.b}:*:instance/*", "${var.c}"]',
    );
    const [{ document, placeholders = [] } = {}] = (await readDocuments(two)).documents;
    expect(document).toMatchObject({
      Statement: [
        { Resource: ['arn:aws:ec2:region:*:instance/*', 'arn:aws:ec2:<var.b>:*:instance/*', '<var.c>'] },
      ],
    });
    expect(placeholders.map(({ at, whole }) => [at, whole])).toEqual([
      [['/Statement/0/Resource/0'], []],
      [['/Statement/0/Resource/1'], []],
      [['/Statement/0/Resource/2'], ['/Statement/0/Resource/2']],
    ]);
  });

  it('leave variables of IAM and the shells of Session documents alone', async () => {
    expect(await meaning('arn:aws:ssm:*:*:session/${aws:userid}-${*}')).toEqual([
      'arn:aws:ssm:*:*:session/${aws:userid}-${*}',
      [],
    ]);
    const session = {
      schemaVersion: '1.0',
      sessionType: 'Standard_Stream',
      inputs: { shellProfile: { linux: 'echo $${A} ${B}' } },
    };
    expect(await documentsOf(JSON.stringify(session))).toEqual([['', session]]);
  });
});

import { describe, expect, it } from 'vitest';
import { shown } from './testing/shown.ts';
import { readDocuments } from './index.ts';

/** As modules are written: a data source with variables, locals, other policies and blocks for each of something. */
const MODULE = `# Who may start sessions
terraform {
  required_providers { aws = { source = "hashicorp/aws", version = "~> 5.0" } }
}

variable "region" {
  type    = string
  default = "eu-west-1"
}
variable "team" { type = string }
variable "extra" {
  type    = list(object({ actions = list(string) }))
  default = []
}

locals {
  account  = data.aws_caller_identity.current.account_id
  document = "SSM-SessionManagerRunShell"
  arns     = ["arn:\${data.aws_partition.current.partition}:ec2:\${var.region}:\${local.account}:instance/*"]
}

data "aws_caller_identity" "current" {}
data "aws_partition" "current" {}

data "aws_iam_policy_document" "own" {
  statement {
    sid       = "Own"
    actions   = ["ssm:TerminateSession", "ssm:ResumeSession"]
    resources = ["arn:aws:ssm:*:*:session/&{aws:username}-*"]
  }
}

data "aws_iam_policy_document" "people" {
  source_policy_documents = [data.aws_iam_policy_document.own.json, var.more]

  statement {
    sid     = "Start"
    effect  = "Allow"
    actions = ["ssm:StartSession"]
    resources = concat(local.arns, [
      "arn:aws:ssm:\${var.region}:\${local.account}:document/\${local.document}", // the default
      aws_ssm_document.shell.arn,
    ])
    condition {
      test     = "StringEquals"
      variable = "ssm:resourceTag/Team"
      values   = [var.team]
    }
    condition {
      test     = "StringEquals"
      variable = "aws:PrincipalTag/Team"
      values   = ["web", "ops"]
    }
  }

  dynamic "statement" {
    for_each = var.extra
    content {
      actions   = statement.value.actions
      resources = ["*"]
    }
  }
}

data "aws_iam_policy_document" "trust" {
  statement {
    actions = ["sts:AssumeRole"]
    principals {
      type        = "Service"
      identifiers = ["ec2.\${data.aws_partition.current.dns_suffix}"]
    }
    principals {
      type        = "AWS"
      identifiers = ["arn:aws:iam::\${local.account}:root"]
    }
  }
}

resource "aws_iam_policy" "people" {
  name   = "people"
  policy = data.aws_iam_policy_document.people.json
}

resource "aws_iam_role" "node" {
  assume_role_policy = data.aws_iam_policy_document.trust.json
}

resource "aws_ssm_document" "shell" {
  name          = "Shell-\${var.team}"
  document_type = "Session"
  content       = jsonencode({ schemaVersion = "1.0", sessionType = "Standard_Stream", inputs = { s3BucketName = aws_s3_bucket.logs.id } })
}
`;

describe('a module of Terraform', () => {
  it('has its policies under the addresses of what holds them', async () => {
    const read = await shown(MODULE, 'main.tf');
    expect(read.problems).toEqual([]);
    expect(read.format).toBe('terraform');
    expect(read.kinds).toEqual({
      'aws_iam_policy.people.policy': 'identity-policy',
      'aws_iam_role.node.assume_role_policy': 'trust-policy',
      'aws_ssm_document.shell.content': undefined,
    });
    expect(read.documents).toEqual({
      'aws_iam_policy.people.policy': {
        Version: '2012-10-17',
        Statement: [
          {
            Sid: 'Own',
            Effect: 'Allow',
            Action: ['ssm:TerminateSession', 'ssm:ResumeSession'],
            Resource: 'arn:aws:ssm:*:*:session/${aws:username}-*',
          },
          {
            Sid: 'Start',
            Effect: 'Allow',
            Action: 'ssm:StartSession',
            Resource: [
              'arn:aws:ec2:eu-west-1:account-id:instance/*',
              'arn:aws:ssm:eu-west-1:account-id:document/SSM-SessionManagerRunShell',
              'arn:aws:ssm:region:account-id:document/Shell-<var.team>',
            ],
            Condition: {
              StringEquals: { 'ssm:resourceTag/Team': 'tag-value', 'aws:PrincipalTag/Team': ['web', 'ops'] },
            },
          },
        ],
      },
      'aws_iam_role.node.assume_role_policy': {
        Version: '2012-10-17',
        Statement: [
          {
            Effect: 'Allow',
            Action: 'sts:AssumeRole',
            Principal: { Service: 'ec2.amazonaws.com', AWS: 'arn:aws:iam::account-id:root' },
          },
        ],
      },
      'aws_ssm_document.shell.content': {
        schemaVersion: '1.0',
        sessionType: 'Standard_Stream',
        inputs: { s3BucketName: 'amzn-s3-demo-bucket' },
      },
    });
    expect(read.open['aws_iam_policy.people.policy']).toEqual([
      'data.aws_partition.current.partition = aws',
      'data.aws_caller_identity.current.account_id = account-id',
      'var.team = <var.team>',
      'var.team = tag-value',
    ]);
    expect(read.assumed).toEqual(['length(var.extra) = 0', 'var.more = nothing', 'var.region = eu-west-1']);
  });

  it('leads from an element to its line', async () => {
    const { documents } = await readDocuments(MODULE, { path: 'main.tf' });
    const lines = MODULE.split('\n');
    const at = (pointer: string) => lines[(documents[0]?.regionOf(pointer)?.startLine ?? 0) - 1]?.trim();
    expect(at('/Statement/0/Action')).toMatch(/^actions += \["ssm:TerminateSession"/);
    expect(at('/Statement/1/Resource/1')).toMatch(/the default$/);
    expect(at('/Statement/1/Condition/StringEquals/ssm:resourceTag~1Team')).toBe('values   = [var.team]');
    expect(lines[(documents[0]?.placeholders[1]?.region.startLine ?? 0) - 1]).toContain(
      'account  = data.aws_caller_identity',
    );
  });
});

const policyOf = async (text: string) => {
  const { documents, problems } = await shown(text, 'main.tf');
  expect(problems).toEqual([]);
  return Object.values(documents);
};

describe('policies as text', () => {
  const expected = {
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Action: 'ssm:StartSession',
        Resource: 'arn:aws:ec2:region:*:instance/*',
        Sid: '${aws:userid}',
      },
    ],
  };
  const json = `{
  "Version": "2012-10-17",
  "Statement": [{
    "Effect": "Allow",
    "Action": "ssm:StartSession",
    "Resource": "arn:aws:ec2:\${var.region}:*:instance/*",
    "Sid": "$\${aws:userid}"
  }]
}`;
  const object = `{
    Version = "2012-10-17"
    "Statement" : [{
      Effect   = "Allow" # comments
      Action   = "ssm:StartSession",
      Resource = format("arn:aws:ec2:%s:*:instance/*", var.region)
      Sid      = "$\${aws:userid}"
    }]
  }`;

  it.each([
    ['a heredoc', `resource "aws_iam_policy" "a" {\n  policy = <<EOF\n${json}\nEOF\n}\n`],
    [
      'an indented heredoc',
      `resource "aws_iam_policy" "a" {\n  policy = <<-EOT\n    ${json.replaceAll('\n', '\n    ')}\n  EOT\n}\n`,
    ],
    ['jsonencode', `resource "aws_iam_role_policy" "a" {\n  policy = jsonencode(${object})\n}\n`],
    [
      'jsonencode of a local value',
      `locals {\n  policy = ${object}\n}\nresource "aws_iam_policy" "a" {\n  policy = jsonencode(local.policy)\n}\n`,
    ],
    ['a string', `resource "aws_iam_policy" "a" { policy = ${JSON.stringify(json)} }\n`],
    [
      'a role’s own',
      `resource "aws_iam_role" "a" {\n  inline_policy {\n    name = "a"\n    policy = jsonencode(${object})\n  }\n}\n`,
    ],
    ['an argument of a module', `module "a" {\n  source = "./a"\n  policy = jsonencode(${object})\n}\n`],
    ['what was taken out of its block', `policy = jsonencode(${object})\n`],
    ['an expression alone', `jsonencode(${object})\n`],
    ['one of two', `resource "aws_iam_policy" "a" {\n  policy = var.all ? jsonencode(${object}) : null\n}\n`],
  ])('in %s', async (_, text) => {
    expect(await policyOf(text)).toEqual([expected]);
  });

  it('have lists that are filled in, and statements of which nothing is known', async () => {
    const text = `resource "aws_iam_policy" "a" {
  policy = <<EOF
{"Statement": [{"Effect": "Allow", "Action": \${jsonencode(var.actions)}, "Resource": "*"}]}
EOF
}
resource "aws_iam_policy" "b" {
  policy = jsonencode({ Statement = concat([{ Effect = "Deny", Action = "*", Resource = "*" }], var.statements) })
}
`;
    const { documents, assumed } = await shown(text, 'main.tf');
    expect(Object.values(documents)).toEqual([
      { Statement: [{ Effect: 'Allow', Action: '<var.actions>', Resource: '*' }] },
      { Statement: [{ Effect: 'Deny', Action: '*', Resource: '*' }] },
    ]);
    expect(assumed).toEqual(['var.statements = nothing']);
  });

  it('that are made for each of something are there once, when something is known of them', async () => {
    const text = `data "aws_iam_policy_document" "a" {
  dynamic "statement" {
    for_each = var.buckets
    content {
      actions   = ["s3:PutObject"]
      resources = [statement.value]
      dynamic "condition" {
        for_each = var.conditions
        content {
          test     = condition.value.test
          variable = condition.value.variable
          values   = condition.value.values
        }
      }
    }
  }
}
`;
    const { documents, assumed } = await shown(text, 'main.tf');
    expect(Object.values(documents)).toMatchObject([
      { Statement: [{ Effect: 'Allow', Action: 's3:PutObject', Resource: '<statement.value>' }] },
    ]);
    expect(assumed).toEqual(['length(var.buckets) = 1', 'length(var.conditions) = 0']);
  });

  it('in a file that templatefile fills in are read, with what is no JSON in them', async () => {
    const text = json.replace('${var.region}', '${lookup(zones, "eu")}');
    const { format, documents, open } = await shown(text, 'policy.json.tftpl');
    expect(format).toBe('terraform');
    expect(Object.values(documents)).toEqual([expected]);
    expect(open['']).toEqual(['lookup(zones, "eu") = region']);
    const [read] = (await readDocuments(text)).documents;
    expect(read?.regionOf('/Statement/0/Resource')).toMatchObject({ startLine: 6, startColumn: 5 });
  });

  it('lead to their lines', async () => {
    const text = `resource "aws_iam_policy" "a" {\n  policy = <<-EOT\n    ${json.replaceAll('\n', '\n    ')}\n  EOT\n}\n`;
    const [read] = (await readDocuments(text, { path: 'a.tf' })).documents;
    expect(read?.regionOf('/Statement/0/Resource')).toMatchObject({
      startLine: 8,
      startColumn: 9,
      endLine: 8,
    });
  });

  it('are the statements of a data source, also without the block around them', async () => {
    const statement = 'statement {\n  actions = ["ssm:StartSession"]\n  resources = ["*"]\n}\n';
    expect(await policyOf(statement)).toEqual([
      { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: 'ssm:StartSession', Resource: '*' }] },
    ]);
  });

  it('that a later one replaces, merges or makes for everybody follow the provider', async () => {
    const data = (name: string, body: string) => `data "aws_iam_policy_document" "${name}" {\n${body}\n}\n`;
    const statement = (sid: string, action: string) =>
      `statement {\n sid = "${sid}"\n actions = ["${action}"]\n resources = ["*"]\n}`;
    const text =
      data('a', `${statement('One', 'a:A')}\n${statement('Two', 'a:B')}`) +
      data(
        'b',
        `source_policy_documents = [data.aws_iam_policy_document.a.json]\n${statement('Two', 'b:B')}`,
      ) +
      data(
        'c',
        'statement {\n actions = ["s3:GetObject"]\n resources = ["*"]\n principals {\n type = "*"\n identifiers = ["*"]\n }\n}',
      );
    const [b, c] = await policyOf(text);
    expect(b).toMatchObject({
      Statement: [
        { Sid: 'One', Action: 'a:A' },
        { Sid: 'Two', Action: 'b:B' },
      ],
    });
    expect(c).toMatchObject({ Statement: [{ Principal: '*' }] });
  });
});

it.each([
  ['variable "region" {}\n', [['no-policy-in-text', { what: 'terraform' }, '1:1']]],
  ['region = "eu-west-1"\n', [['no-policy-in-text', { what: 'terraform' }, '1:1']]],
  [`${MODULE}\nresource "aws_iam_policy" {`, [['text-syntax', { language: 'terraform' }, '94:28']]],
  ['resource "a" "b" {\n  c = \n}\n', [['text-syntax', { language: 'terraform' }, '3:1']]],
])('says what a text is without a policy, and where it cannot be read: %#', async (text, problems) => {
  expect((await shown(text, 'a.tf')).problems).toEqual(problems);
});

describe('what Terraform prints', () => {
  const policy = JSON.stringify({
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Action: 'ssm:StartSession', Resource: '*' }],
  });
  const trust = policy
    .replace('ssm:StartSession', 'sts:AssumeRole')
    .replace('"Resource":"*"', '"Principal":{"Service":"ec2.amazonaws.com"}');
  const rootModule = {
    resources: [
      {
        address: 'aws_iam_policy.a',
        mode: 'managed',
        type: 'aws_iam_policy',
        name: 'a',
        schema_version: 0,
        values: { name: 'a', policy, tags: null },
        sensitive_values: {},
      },
      {
        address: 'data.aws_iam_policy_document.a',
        mode: 'data',
        type: 'aws_iam_policy_document',
        name: 'a',
        values: { json: policy },
      },
    ],
    child_modules: [
      {
        address: 'module.node',
        resources: [
          {
            address: 'module.node.aws_iam_role.this[0]',
            mode: 'managed',
            type: 'aws_iam_role',
            name: 'this',
            index: 0,
            values: { assume_role_policy: trust, inline_policy: [] },
          },
        ],
      },
    ],
  };

  it('of a state is read by address', async () => {
    const text = JSON.stringify(
      { format_version: '1.0', terraform_version: '1.9.5', values: { root_module: rootModule } },
      null,
      2,
    );
    const { format, documents, kinds } = await shown(text);
    expect(format).toBe('terraform-json');
    expect(Object.keys(documents)).toEqual([
      'aws_iam_policy.a.policy',
      'module.node.aws_iam_role.this[0].assume_role_policy',
    ]);
    expect(kinds['module.node.aws_iam_role.this[0].assume_role_policy']).toBe('trust-policy');
    expect(documents['aws_iam_policy.a.policy']).toEqual(JSON.parse(policy));
  });

  it('of a plan is read as planned', async () => {
    const plan = {
      format_version: '1.2',
      terraform_version: '1.9.5',
      planned_values: { root_module: rootModule },
      resource_changes: [],
      prior_state: {
        format_version: '1.0',
        terraform_version: '1.9.5',
        values: { root_module: { resources: [] } },
      },
      configuration: {},
    };
    expect(Object.keys((await shown(JSON.stringify(plan))).documents)).toHaveLength(2);
    const unknown = { ...plan, planned_values: { root_module: {} } };
    expect((await shown(JSON.stringify(unknown))).problems).toEqual([
      ['no-policy-in-text', { what: 'terraform-plan' }, '1:1'],
    ]);
  });

  it('in terraform.tfstate is read as well', async () => {
    const state = {
      version: 4,
      terraform_version: '1.9.5',
      serial: 3,
      lineage: '0d1e2f3a',
      outputs: {},
      resources: [
        {
          mode: 'managed',
          type: 'aws_iam_policy',
          name: 'a',
          provider: 'provider["registry.terraform.io/hashicorp/aws"]',
          instances: [{ index_key: 'web', attributes: { policy } }],
        },
        {
          module: 'module.x',
          mode: 'managed',
          type: 'aws_iam_role',
          name: 'b',
          instances: [{ attributes: { assume_role_policy: trust } }],
        },
      ],
    };
    expect(Object.keys((await shown(JSON.stringify(state))).documents)).toEqual([
      'aws_iam_policy.a["web"].policy',
      'module.x.aws_iam_role.b.assume_role_policy',
    ]);
  });
});

describe('texts made to break their reader', () => {
  const locals = Array.from(
    { length: 60 },
    (_, n) => `a${n} = "${n === 0 ? 'x' : `\${local.a${n - 1}}\${local.a${n - 1}}`}"`,
  );
  const lists = Array.from(
    { length: 60 },
    (_, n) => `b${n} = [${n === 0 ? '"x"' : `local.b${n - 1}, local.b${n - 1}`}]`,
  );
  it.each([
    ['brackets', `a = ${'['.repeat(100_000)}`, 'json-too-deep'],
    ['parentheses', `a = ${'('.repeat(100_000)}1${')'.repeat(100_000)}`, 'json-too-deep'],
    ['templates in templates', `a = ${'"${'.repeat(100_000)}`, 'json-too-deep'],
    ['blocks', 'a {\n'.repeat(100_000), 'json-too-deep'],
    ['marks of negation', `a = ${'!'.repeat(100_000)}a`, 'json-too-deep'],
    ['loops', `a = ${'[for '.repeat(100_000)}`, 'json-too-deep'],
    ['operators', `a = ${'1 + '.repeat(200_000)}1\n`, 'no-policy-in-text'],
    ['comments', `a = 1 ${'/* '.repeat(300_000)}`, 'text-syntax'],
    ['heredocs without an end', `a = <<A\n`.repeat(100_000), 'text-syntax'],
    ['lines of comments', '#\n'.repeat(900_000), 'no-policy-in-text'],
    ['space', `a = ${' '.repeat(1_900_000)}1\n`, 'no-policy-in-text'],
    ['lookups', `a = b${'.c'.repeat(300_000)}\n`, 'no-policy-in-text'],
    ['length', `a = "${'b'.repeat(10_000_000)}"\n`, 'json-too-large'],
    [
      'texts of texts',
      `locals {\n${locals.join('\n')}\n}\nresource "aws_iam_policy" "a" {\n  policy = local.a59\n}\n`,
      'no-policy-in-text',
    ],
    [
      'itself',
      'locals {\n  a = local.b\n  b = local.a\n}\nresource "aws_iam_policy" "a" {\n  policy = local.a\n}\n',
      'no-policy-in-text',
    ],
    [
      'names of prototypes',
      'resource "__proto__" "constructor" {\n  policy = data.aws_iam_policy_document.__proto__.json\n}\n',
      'no-policy-in-text',
    ],
  ])('%s', async (_, text, code) => {
    const { problems } = await shown(text, 'a.tf');
    expect(problems.map(([found]) => found)).toContain(code);
  });

  it('lists of lists are no document that grows without end', async () => {
    const text = `locals {\n${lists.join('\n')}\n}\nresource "aws_iam_policy" "a" {\n  policy = jsonencode({ Statement = local.b59 })\n}\n`;
    const { documents, problems } = await shown(text, 'a.tf');
    expect(problems).toEqual([]);
    expect(JSON.stringify(documents).length).toBeLessThan(1_000_000);
  });
});

describe('the files of one module', () => {
  const VARIABLES = `variable "region" {
  default = "eu-west-1"
}
variable "team" {}
locals {
  account = "111122223333"
  nodes   = "arn:aws:ec2:\${var.region}:\${local.account}:instance/*"
  tags    = { Team = [var.team] }
  shell   = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "*", Resource = "*" }] })
}
resource "aws_ssm_document" "shell" {
  name          = "Company-Shell"
  document_type = "Session"
  content       = jsonencode({ schemaVersion = "1.0", sessionType = "Standard_Stream", inputs = {} })
}
`;
  const MAIN = `resource "aws_iam_policy" "people" {
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Action    = ["ssm:StartSession"]
      Resource  = [local.nodes, "arn:aws:ssm:\${var.region}:\${local.account}:document/\${aws_ssm_document.shell.name}"]
      Condition = { StringLike = { "ssm:resourceTag/Team" = local.tags.Team } }
    }]
  })
}
resource "aws_iam_policy" "other" {
  policy = local.shell
}
`;
  const module = [
    { path: 'infra/main.tf', text: MAIN },
    { path: 'infra/variables.tf', text: VARIABLES },
  ];
  const read = (path: string, beside = module) =>
    readDocuments(module.find((file) => file.path === path)?.text ?? '', { path, beside });

  it('are read together: what one names, another says', async () => {
    const { documents, problems } = await read('infra/main.tf');
    expect(problems).toEqual([]);
    expect(documents.map(({ name }) => name)).toEqual(['aws_iam_policy.people.policy']);
    const [document] = documents;
    expect(document?.document).toEqual({
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Action: ['ssm:StartSession'],
          Resource: [
            'arn:aws:ec2:eu-west-1:111122223333:instance/*',
            'arn:aws:ssm:eu-west-1:111122223333:document/Company-Shell',
          ],
          Condition: { StringLike: { 'ssm:resourceTag/Team': ['tag-value'] } },
        },
      ],
    });
    // What is still open or assumed is told where this file uses it.
    const lines = MAIN.split('\n');
    const at = (line: number | undefined) => lines[(line ?? 0) - 1];
    expect(document?.placeholders.map(({ name, region }) => [name, at(region.startLine)?.trim()])).toEqual([
      ['var.team', 'Condition = { StringLike = { "ssm:resourceTag/Team" = local.tags.Team } }'],
    ]);
    expect(document?.assumptions.map(({ name, value }) => [name, value])).toEqual([
      ['var.region', 'eu-west-1'],
    ]);
    expect(at(document?.assumptions[0]?.region.startLine)).toContain('local.nodes');
    expect(at(document?.regionOf('/Statement/0/Resource/0')?.startLine)).toContain('[local.nodes');
    expect(
      at(document?.regionOf('/Statement/0/Condition/StringLike/ssm:resourceTag~1Team/0')?.startLine),
    ).toContain('local.tags.Team');
  });

  it('keep their own documents, wherever they are used', async () => {
    const { documents } = await read('infra/variables.tf');
    expect(documents.map(({ name }) => name)).toEqual(['locals.shell', 'aws_ssm_document.shell.content']);
  });

  it('are those of one folder, which can be read', async () => {
    const names = async (beside: typeof module) =>
      (await read('infra/main.tf', beside)).documents[0]?.placeholders.map(({ name }) => name);
    const alone = [
      'local.nodes',
      'var.region',
      'local.account',
      'aws_ssm_document.shell.name',
      'local.tags.Team',
    ];
    expect(await names([])).toEqual(alone);
    expect(await names([{ path: 'other/variables.tf', text: VARIABLES }])).toEqual(alone);
    expect(await names([{ path: 'infra/variables.txt', text: VARIABLES }])).toEqual(alone);
    expect(await names([{ path: 'infra/variables.tf', text: `${VARIABLES}\nlocals {` }])).toEqual(alone);
    expect(
      await names([
        { path: 'infra/broken.tf', text: 'locals {' },
        { path: 'infra/variables.tf', text: VARIABLES },
      ]),
    ).toEqual(['var.team']);
  });

  it('may name one another in circles', async () => {
    const { documents } = await readDocuments(MAIN, {
      path: 'main.tf',
      beside: [
        { path: 'a.tf', text: 'locals {\n  nodes = local.account\n}\n' },
        { path: 'b.tf', text: 'locals {\n  account = local.nodes\n}\n' },
      ],
    });
    expect(documents).toHaveLength(1);
  });
});

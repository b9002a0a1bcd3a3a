import { describe, expect, it } from 'vitest';
import { denials, INSTANCES, outcome, SHELL, START } from './testing/perform.ts';
import { REGION } from './testing/scenario.ts';

describe('consoles', () => {
  const core = [{ Action: [START, 'ssmmessages:OpenDataChannel'] }];

  it('of Session Manager reads sessions and nodes first', () => {
    const reads = [
      'ssm:DescribeSessions',
      'ssm:GetConnectionStatus',
      'ssm:DescribeInstanceProperties',
      'ec2:DescribeInstances',
    ];
    expect(outcome('shell-session-manager', [...core, { Action: reads }])).toBe('allowed');
    for (const left of reads) {
      expect(
        outcome('shell-session-manager', [...core, { Action: reads.filter((read) => read !== left) }]),
        left,
      ).toBe('denied');
    }
  });

  it('reads on an ARN grant nothing, but the connection status can be narrow', () => {
    const narrow = { Action: 'ssm:DescribeInstanceInformation', Resource: INSTANCES };
    const status = { Action: 'ssm:GetConnectionStatus', Resource: INSTANCES };
    expect(
      denials('shell-ec2', [...core, narrow, status]).filter(
        (denial) => !denial.startsWith('list-instances'),
      ),
    ).toEqual(['list-nodes: resource-not-covered']);
    expect(outcome('shell-ec2', [...core, { ...narrow, Resource: '*' }, status])).toBe('allowed');
  });

  it('let one pick a document that one may list, read and start', () => {
    const withoutList = [{ NotAction: 'ssm:ListDocuments' }];
    expect(denials('picked-document', withoutList)).toEqual(['list-documents: action-not-allowed']);
    expect(
      denials('picked-document', [
        ...withoutList,
        { Action: 'ssm:ListDocuments', Resource: 'arn:aws:ssm:*:*:document/*' },
      ]),
    ).toEqual(['list-documents: resource-not-covered']);
    expect(denials('picked-document', [{ NotAction: 'ssm:GetDocument' }])).toEqual([
      'read-document: action-not-allowed',
    ]);
    expect(outcome('picked-document', [{}])).toBe('allowed');
  });

  it('the agent is updated with its document', () => {
    const read = { Action: 'ssm:DescribeInstanceInformation' };
    const published = [read, { Action: 'ssm:SendCommand', Resource: [INSTANCES, SHELL] }];
    expect(denials('update-agent', published)).toEqual(['send-command-document: resource-not-covered']);
    const mended = {
      Action: 'ssm:SendCommand',
      Resource: `arn:aws:ssm:${REGION}::document/AWS-UpdateSSMAgent`,
    };
    expect(outcome('update-agent', [...published, mended])).toBe('allowed');
  });
});

describe('preferences', () => {
  const on = (...Action: readonly string[]) => [{ Action, Resource: SHELL }];

  it('are seen, changed and deleted by different actions', () => {
    expect(outcome('view-preferences', on('ssm:GetDocument'))).toBe('allowed');
    expect(outcome('change-preferences', on('ssm:GetDocument', 'ssm:UpdateDocument'))).toBe('allowed');
    expect(outcome('change-preferences', on('ssm:UpdateDocument'))).toBe('denied');
    expect(outcome('delete-preferences', on('ssm:DeleteDocument'))).toBe('allowed');
  });

  it('are created by the first save in a Region', () => {
    const first = { preferencesExist: false };
    expect(outcome('change-preferences', on('ssm:GetDocument', 'ssm:UpdateDocument'), first)).toBe('denied');
    expect(outcome('change-preferences', on('ssm:GetDocument', 'ssm:CreateDocument'), first)).toBe('allowed');
  });

  it('can be held to Session documents where the key exists', () => {
    const statements = [
      {
        Action: 'ssm:GetDocument',
        Resource: '*',
        Condition: { StringEquals: { 'ssm:DocumentType': 'Session' } },
      },
    ];
    expect(outcome('view-preferences', statements)).toBe('allowed');
    expect(outcome('view-preferences', statements, { partition: 'aws-iso' })).toBe('denied');
  });
});

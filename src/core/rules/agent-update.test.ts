import { describe, expect, it } from 'vitest';
import { allowing, IRELAND, statementsOf } from '../testing/configure.ts';

type EndUser = NonNullable<Parameters<typeof statementsOf>[1]['endUser']>;
const sends = (endUser: EndUser) =>
  allowing('ssm:SendCommand', statementsOf('end-user', { ...IRELAND, endUser }));
const update = 'arn:aws:ssm:*::document/AWS-UpdateSSMAgent';

describe('ssm:SendCommand', () => {
  it('is off unless asked for', () => {
    expect(sends({})).toEqual([]);
  });

  it('stands beside ssm:StartSession as AWS publishes it', () => {
    expect(sends({ agentUpdate: 'published' }).map(({ Action }) => Action)).toEqual([
      ['ssm:StartSession', 'ssm:SendCommand'],
    ]);
  });

  it('stands alone as published when nobody starts sessions', () => {
    expect(sends({ agentUpdate: 'published', startSessions: false }).map(({ Action }) => Action)).toEqual([
      ['ssm:SendCommand'],
    ]);
  });

  it('names exactly one Command document with the nodes', () => {
    const [statement, ...others] = sends({ agentUpdate: 'with-document' });
    expect(others).toEqual([]);
    expect(statement?.Action).toEqual(['ssm:SendCommand']);
    expect(statement?.Resource).toEqual(['arn:aws:ec2:eu-west-1:012345678901:instance/instance-id', update]);
  });

  it('keeps the Command document out of a tag condition', () => {
    const statements = sends({ agentUpdate: 'with-document', nodes: { by: 'tag' } });
    expect(statements).toHaveLength(2);
    expect(statements.find(({ Resource }) => Resource?.includes(update))?.Condition).toBeUndefined();
  });

  it('needs no document beside a star', () => {
    const statements = sends({
      agentUpdate: 'with-document',
      nodes: { by: 'every', reach: 'all-resources' },
    });
    expect(statements.map(({ Resource }) => Resource)).toEqual(['*']);
  });
});

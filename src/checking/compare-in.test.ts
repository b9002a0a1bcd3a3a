import { describe, expect, it } from 'vitest';
import { compareIn } from './compare-in.ts';
import { documentsIn } from './documents-in.ts';

const policy = (...actions: readonly string[]) =>
  JSON.stringify({
    Version: '2012-10-17',
    Statement: [{ Resource: '*', Effect: 'Allow', Action: actions }],
  });
const LINK = 'https://example.org/builder/#/end-user?v=1&region=us-east-1&account=012345678901';

const whole = (text: string) => ({ text, path: 'a.json', name: '' });

describe('documentsIn', () => {
  it('finds the documents of a text by their places', async () => {
    const { documents } = await documentsIn({
      text: `[${policy('ssm:*')}, {"PolicyVersion": {"Document": ${policy('*')}}}]`,
      path: 'a',
    });
    expect(documents.map(({ form }) => form)).toEqual(['identity-policy', 'identity-policy']);
  });

  it('opens a link to the builder, and says what of it was not used', async () => {
    const { documents, warnings } = await documentsIn({ text: `${LINK}&oops=1\n`, path: 'a.txt' });
    expect(documents).toMatchObject([{ name: '', form: 'identity-policy' }]);
    expect(JSON.stringify(documents[0]?.document)).toContain('us-east-1:012345678901');
    expect(warnings).toHaveLength(1);
    await expect(documentsIn({ text: '#/trust-policy', path: 'a.txt' })).resolves.toMatchObject({
      documents: [{ form: 'trust-policy' }],
    });
  });

  it('takes no text for a link that only has one in it', async () => {
    for (const text of [`# see ${LINK}\nResources: {}`, `see ${LINK}`, '#', '#/nothing', 'end-user'])
      await expect(documentsIn({ text, path: 'a.yaml' })).resolves.toMatchObject({
        documents: [],
        warnings: [],
      });
  });
});

describe('compareIn', () => {
  it('asks what two policies allow, and prints them the same way', async () => {
    const compared = await compareIn({
      first: whole(policy('ssm:StartSession', 'ssm:ResumeSession')),
      second: whole(policy('ssm:ResumeSession', 'ssm:StartSession', 'ssm:TerminateSession')),
    });
    expect(compared?.comparison?.access).toMatchObject([
      { allowedBy: 'second', actions: ['ssm:TerminateSession'], resource: '*' },
    ]);
    expect(compared?.after.replace(/,\n *"ssm:TerminateSession"/, '')).toBe(compared?.before);
  });

  it('compares other documents as texts alone, and says nothing of what is gone', async () => {
    const trust = whole('#/trust-policy');
    await expect(compareIn({ first: trust, second: trust })).resolves.toMatchObject({
      comparison: undefined,
    });
    await expect(compareIn({ first: trust, second: whole('{}{') })).resolves.toBeUndefined();
  });
});

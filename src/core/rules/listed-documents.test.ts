import { expect, it } from 'vitest';
import { allowing, IRELAND, statementsOf } from '../testing/configure.ts';

it('lists documents on * and reads the documents of the account, never those of AWS', () => {
  const statements = statementsOf('end-user', {
    ...IRELAND,
    endUser: { documents: { types: ['shell', 'ssh'], custom: ['Ops'], listed: true } },
  });
  expect(allowing('ssm:ListDocuments', statements).map(({ Resource }) => Resource)).toEqual(['*']);
  expect(allowing('ssm:GetDocument', statements).map(({ Resource }) => Resource)).toEqual([
    [
      'arn:aws:ssm:eu-west-1:012345678901:document/SSM-SessionManagerRunShell',
      'arn:aws:ssm:eu-west-1:012345678901:document/Ops',
    ],
  ]);
});

it('stands in a placeholder when no document can be picked', () => {
  const statements = statementsOf('end-user', { endUser: { documents: { types: ['ssh'], listed: true } } });
  expect(allowing('ssm:GetDocument', statements)[0]?.Resource).toEqual([
    'arn:aws:ssm:region:account-id:document/document-name',
  ]);
});

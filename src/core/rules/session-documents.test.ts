import { describe, expect, it } from 'vitest';
import { DOCUMENT_TYPES, type SessionDocumentType } from '../reference/session-documents.ts';
import { IRELAND, statementsOf } from '../testing/configure.ts';

const documents = (types: readonly SessionDocumentType[], custom: readonly string[] = []) =>
  statementsOf('end-user', { ...IRELAND, endUser: { nodes: { by: 'tag' }, documents: { types, custom } } })[1]
    ?.Resource;

describe('Session documents', () => {
  it('writes documents of AWS without an account and those of the account with it', () => {
    expect(documents(DOCUMENT_TYPES, ['Ops-*'])).toEqual([
      'arn:aws:ssm:eu-west-1:012345678901:document/SSM-SessionManagerRunShell',
      'arn:aws:ssm:*::document/AWS-StartSSHSession',
      'arn:aws:ssm:*::document/AWS-StartPortForwardingSession',
      'arn:aws:ssm:*::document/AWS-StartPortForwardingSessionToRemoteHost',
      'arn:aws:ssm:*::document/AWS-StartPortForwardingSessionToSocket',
      'arn:aws:ssm:*::document/AWS-StartInteractiveCommand',
      'arn:aws:ssm:*::document/AWS-StartNonInteractiveCommand',
      'arn:aws:ssm:eu-west-1:012345678901:document/Ops-*',
    ]);
  });

  it('may be none: then no statement names one', () => {
    expect(documents([])).not.toContain(':document/');
  });
});

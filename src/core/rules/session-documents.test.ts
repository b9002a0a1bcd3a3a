import { describe, expect, it } from 'vitest';
import { DOCUMENT_TYPES, type SessionDocumentType } from '../reference/session-documents.ts';
import { generate } from '../generate.ts';
import { configure, IRELAND, statementsOf } from '../testing/configure.ts';

const issuesOf = (changes: Parameters<typeof configure>[0]) =>
  generate(configure(changes), 'end-user').issues.map(({ code, at }) => `${code} at ${at}`);

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

  it('names the shell with preferences of its own, once it has a name', () => {
    const of = (name: string, access: object = { types: [] }) =>
      JSON.stringify(
        statementsOf('end-user', {
          environment: { ...IRELAND.environment, ownShell: { name } },
          endUser: { documents: { ownShell: true, ...access } },
        }),
      );
    const deploy = 'arn:aws:ssm:eu-west-1:012345678901:document/Deploy-Shell';
    expect(of('Deploy-Shell')).toContain(deploy);
    expect(of('Deploy-Shell')).not.toContain('RunShell');
    expect(of('Deploy-Shell', { custom: ['Deploy-Shell'] }).split(deploy)).toHaveLength(2);
    expect(of('Deploy-Shell', { ownShell: false })).not.toContain('Deploy-Shell');
    expect(of('')).not.toContain(':document/');
    expect(of('SSM-SessionManagerRunShell')).not.toContain(':document/');
  });

  it('says where the name is missing, reserved, taken, or a shell beside it has other preferences', () => {
    const issues = (name: string, endUser: Parameters<typeof configure>[0]['endUser'] = {}) =>
      issuesOf({
        environment: { ownShell: { name } },
        endUser: { ...endUser, documents: { types: [], ownShell: true, ...endUser?.documents } },
      });
    const at = 'environment.ownShell.name';
    expect(issues('')).toContain(`own-shell-unnamed at ${at}`);
    expect(issues('', { startSessions: false })).not.toContain(`own-shell-unnamed at ${at}`);
    expect(issues('AWS-Shell')).toContain(`own-document-name-reserved at ${at}`);
    expect(issues('SSM-SessionManagerRunShell')).toContain(`own-document-name-preferences at ${at}`);
    expect(issues('SessionManagerTunnel', { documents: { tunnel: true } })).toContain(
      `own-document-name-taken at ${at}`,
    );
    const beside = 'own-shell-beside-shell at endUser.documents.ownShell';
    expect(issues('Deploy-Shell', { documents: { types: ['shell'] } })).toContain(beside);
    expect(issues('Deploy-Shell', { documents: { types: ['ssh'] } })).not.toContain(beside);
    const command = 'command-beside-shell at endUser.documents.command';
    expect(issues('Deploy-Shell', { documents: { command: true } })).toContain(command);
  });

  it('may be none: then no statement names one', () => {
    expect(documents([])).not.toContain(':document/');
  });
});

import type { Subject } from '../configuration/subject.ts';
import { ownDocumentArns } from '../policy/arn.ts';
import { allow, because, type Grant } from './grant.ts';
import { guards } from './guards.ts';
import { DEFAULT_SHELL_DOCUMENT } from '../reference/session-documents.ts';
import { preferencesCarryShell } from './start-session.ts';

/**
 * The preferences of Session Manager, which are the account's document `SSM-SessionManagerRunShell` in each Region.
 * https://docs.aws.amazon.com/systems-manager/latest/userguide/preference-setting-permissions.html
 */
export function preferencesAccess(subject: Subject): readonly Grant[] {
  const { access, environment } = subject;
  if (access.preferences === 'none') return [];
  const resources = ownDocumentArns(environment, DEFAULT_SHELL_DOCUMENT);
  if (access.preferences === 'view') {
    return [
      allow({
        sid: 'ViewPreferences',
        actions: ['ssm:GetDocument'],
        resources,
        because: [because('preferences-view', '', 'administrator.preferences')],
      }),
    ];
  }
  const guarded = guards(subject);
  const starts = preferencesCarryShell(subject);
  const actions = [
    'ssm:CreateDocument',
    'ssm:UpdateDocument',
    'ssm:GetDocument',
    ...(access.deletePreferences ? ['ssm:DeleteDocument'] : []),
    ...(access.defaultVersion ? ['ssm:UpdateDocumentDefaultVersion'] : []),
    ...(starts ? ['ssm:StartSession'] : []),
  ];
  const at = (action: string) => `/Action/${actions.indexOf(action)}`;
  return [
    allow({
      sid: 'ManagePreferences',
      actions,
      resources,
      condition: guarded.condition,
      because: [
        because('preferences-manage', '', 'administrator.preferences'),
        access.deletePreferences
          ? because('preferences-delete', at('ssm:DeleteDocument'), 'administrator.deletePreferences')
          : because('preferences-undeletable', '', 'administrator.deletePreferences'),
        ...(access.defaultVersion
          ? [
              because(
                'preferences-default-version',
                at('ssm:UpdateDocumentDefaultVersion'),
                'administrator.defaultVersion',
              ),
            ]
          : []),
        ...(starts
          ? [because('preferences-start', at('ssm:StartSession'), 'administrator.documents.types')]
          : []),
        ...guarded.because,
      ],
    }),
  ];
}

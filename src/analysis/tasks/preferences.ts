import { DEFAULT_SHELL_DOCUMENT } from '#core';
import { type Asking, onDocument } from './asking.ts';
import type { Authorization, Purpose } from './authorization.ts';
import { ownDocument } from './start-session.ts';

function onPreferences(asking: Asking, purpose: Purpose, action: string): Authorization {
  return onDocument(asking, purpose, action, ownDocument(DEFAULT_SHELL_DOCUMENT));
}

/**
 * The preferences of Session Manager in one Region are its document `SSM-SessionManagerRunShell`.
 * https://docs.aws.amazon.com/systems-manager/latest/userguide/preference-setting-permissions.html
 */
export function viewPreferences(asking: Asking): readonly Authorization[] {
  return [onPreferences(asking, 'read-document', 'ssm:GetDocument')];
}

/** The console shows the preferences before it saves them. The first save in a Region creates the document. */
export function changePreferences(asking: Asking): readonly Authorization[] {
  const save = asking.scenario.preferencesExist
    ? [
        onPreferences(asking, 'update-preferences', 'ssm:UpdateDocument'),
        // AWS's samples lack it; which version sessions use after an update is not documented.
        {
          ...onPreferences(asking, 'set-default-version', 'ssm:UpdateDocumentDefaultVersion'),
          optional: true,
        },
      ]
    : [onPreferences(asking, 'create-preferences', 'ssm:CreateDocument')];
  return [...viewPreferences(asking), ...save];
}

export function deletePreferences(asking: Asking): readonly Authorization[] {
  return [onPreferences(asking, 'delete-preferences', 'ssm:DeleteDocument')];
}

import { settingName } from '../../i18n/en/questions.ts';
import { kindMessages } from '../../i18n/en/builder.ts';
import { accessMessages } from '../../i18n/en/access.ts';
import { type DocumentKind, isRelevant, type SettingPath } from '#core';
import { Link } from 'react-router';
import { useConfiguration } from '../../store/configuration.ts';
import { routeOf } from '../../store/routes.ts';
import { showSetting } from '../../ui/setting-focus.ts';

const { detail: words } = accessMessages;

interface SettingLinkProps {
  readonly kind: DocumentKind;
  readonly path: SettingPath;
}

/** The way to an answer; when another document asks for it, to that document. */
export function SettingLink({ kind, path }: SettingLinkProps) {
  const name = settingName(path);
  if (!isRelevant(path, kind)) return <OtherDocumentLink name={name} />;
  return (
    <button type="button" aria-label={words.goTo(name)} onClick={() => showSetting(path)}>
      {name}
    </button>
  );
}

/** The only answers that a document has and the one of the other people has not are those of administrators. */
function OtherDocumentLink({ name }: { readonly name: string }) {
  const route = useConfiguration((configuration) => routeOf(configuration, 'administrator'));
  return <Link to={route}>{words.inDocument(name, kindMessages.administrator.short)}</Link>;
}

import { type DocumentKind, isRelevant, type SettingPath } from '#core';
import { Link } from 'react-router';
import { useConfiguration } from '../../store/configuration.ts';
import { routeOf } from '../../store/routes.ts';
import { showSetting } from '../../ui/setting-focus.ts';
import { useMessages } from '../../ui/messages.tsx';

interface SettingLinkProps {
  readonly kind: DocumentKind;
  readonly path: SettingPath;
}

/** The way to an answer; when another document asks for it, to that document. */
export function SettingLink({ kind, path }: SettingLinkProps) {
  const { settingName, access } = useMessages('access');
  const { detail: words } = access;
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
  const { kinds, access } = useMessages('access');
  const { detail: words } = access;
  const route = useConfiguration((configuration) => routeOf(configuration, 'administrator'));
  return <Link to={route}>{words.inDocument(name, kinds.administrator.short)}</Link>;
}

import { DOCUMENT_KINDS, type DocumentKind, isRelevant, type SettingPath } from '#core';
import { showSetting } from '../../ui/setting-focus.ts';
import { useMessages } from '../../ui/messages.tsx';

interface SettingLinkProps {
  readonly kind: DocumentKind;
  readonly path: SettingPath;
}

/** The way to an answer; where another document asks for it, that document is named. */
export function SettingLink({ kind, path }: SettingLinkProps) {
  const { access, kinds, settingName } = useMessages('access');
  const { detail: words } = access;
  const name = settingName(path);
  const asking = [kind, ...DOCUMENT_KINDS].find((each) => isRelevant(path, each)) ?? kind;
  const label = asking === kind ? name : words.inDocument(name, kinds[asking].short);
  return (
    <button type="button" aria-label={words.goTo(label)} onClick={() => showSetting(path)}>
      {label}
    </button>
  );
}

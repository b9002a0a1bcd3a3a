import type { Diagnosis, Finding } from '#analysis';
import { type DocumentKind, isRelevant } from '#core';
import { Link } from 'react-router';
import { SettingLink } from '../setting-link.tsx';
import { useConfiguration } from '../../../store/configuration.ts';
import { routeOf } from '../../../store/routes.ts';
import { useMessages } from '../../../ui/messages.tsx';
import { Sentence } from '../../../ui/text.tsx';

interface FindingsProps {
  /** The document that is open. */
  readonly kind: DocumentKind;
  /** The document that was asked. */
  readonly asked: Diagnosis['kind'];
}

interface FindingLinkProps extends FindingsProps {
  readonly setting: NonNullable<Finding['setting']>;
}

/** The way to the answer that mends it, which may be another document's. */
function FindingLink({ kind, asked, setting }: FindingLinkProps) {
  const { kinds, settingName, request } = useMessages('request');
  const { paste: words } = request;
  const home = setting.startsWith('preferences.') ? 'session-preferences' : asked;
  const route = useConfiguration((configuration) => routeOf(configuration, home));
  if (isRelevant(setting, kind)) return <SettingLink kind={kind} path={setting} />;
  return <Link to={route}>{words.inDocument(settingName(setting), kinds[home].short)}</Link>;
}

interface FindingListProps extends FindingsProps {
  readonly title: string;
  readonly findings: readonly Finding[];
}

/** What mends it or where to look, the likeliest first. */
export function FindingList({ title, findings, ...documents }: FindingListProps) {
  const { paragraph, request } = useMessages('request');
  const { paste: words } = request;
  if (findings.length === 0) return null;
  return (
    <section className="findings">
      <h4>{title}</h4>
      <ol>
        {findings.map(({ code, params, setting }) => (
          <li key={code}>
            <Sentence
              of={(slots) =>
                paragraph([words.finding(code, params), setting === undefined ? '' : words.goTo(slots)])
              }
              slots={{ setting: setting && <FindingLink {...documents} setting={setting} /> }}
            />
          </li>
        ))}
      </ol>
    </section>
  );
}

import Button from '@mui/material/Button';
import { type Diagnosis, type Finding, type Fix, fixOf } from '#analysis';
import { type Configuration, type DocumentKind, getSetting, isRelevant } from '#core';
import { useMemo } from 'react';
import { Link } from 'react-router';
import { SettingLink } from '../setting-link.tsx';
import { configurationActions, useConfiguration } from '../../../store/configuration.ts';
import { interfaceActions } from '../../../store/interface.ts';
import { moveFocus } from '../../../ui/focus.ts';
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

/** The fix of each finding that has one. */
export function useFixes(
  configuration: Configuration,
  findings: readonly Finding[],
  isMended: (changed: Configuration, finding: Finding) => boolean,
): ReadonlyMap<Finding, Fix> {
  // biome-ignore lint/correctness/useExhaustiveDependencies: what mends them follows from the same values
  return useMemo(() => {
    const fixes = new Map<Finding, Fix>();
    for (const finding of findings) {
      const fix = fixOf(configuration, finding, isMended);
      if (fix !== undefined) fixes.set(finding, fix);
    }
    return fixes;
  }, [configuration, findings]);
}

interface ApplyButtonProps {
  readonly fix: Fix;
  /** Id of the verdict, which has the focus afterwards. */
  readonly verdict: string;
}

function ApplyButton({ fix: { path, configuration }, verdict }: ApplyButtonProps) {
  const { settingName, request } = useMessages('request');
  const { paste: words } = request;
  const name = settingName(path);
  return (
    <Button
      variant="outlined"
      aria-label={words.applyTo(name)}
      onClick={() =>
        moveFocus(
          () => {
            configurationActions.commit();
            configurationActions.set(path, getSetting(configuration, path), { coalesce: false });
            interfaceActions.notify(words.applied(name), { canUndo: true });
          },
          () => document.getElementById(verdict),
        )
      }
    >
      {words.apply}
    </Button>
  );
}

interface FindingListProps extends FindingsProps {
  readonly title: string;
  readonly findings: readonly Finding[];
  readonly fixes: ReadonlyMap<Finding, Fix>;
  readonly verdict: string;
}

/** What to change or where to look, the likeliest first. */
export function FindingList({ title, findings, fixes, verdict, ...documents }: FindingListProps) {
  const { paragraph, request } = useMessages('request');
  const { paste: words } = request;
  if (findings.length === 0) return null;
  return (
    <section className="findings">
      <h4>{title}</h4>
      <ol>
        {findings.map((finding) => {
          const { code, params, setting } = finding;
          const fix = fixes.get(finding);
          return (
            <li key={code}>
              <Sentence
                of={(slots) =>
                  paragraph([words.finding(code, params), setting === undefined ? '' : words.goTo(slots)])
                }
                slots={{ setting: setting && <FindingLink {...documents} setting={setting} /> }}
              />
              {fix && <ApplyButton fix={fix} verdict={verdict} />}
            </li>
          );
        })}
      </ol>
    </section>
  );
}

import Button from '@mui/material/Button';
import { type Finding, findingPage, type Fix, fixOf, type Outcome } from '#analysis';
import { type Configuration, type DocumentKind, getSetting, withAnswer } from '#core';
import { useMemo } from 'react';
import { SettingLink } from '../setting-link.tsx';
import { answerText } from '../../../i18n/answer-text.ts';
import { configurationActions } from '../../../store/configuration.ts';
import { interfaceActions } from '../../../store/interface.ts';
import { moveFocus } from '../../../ui/focus.ts';
import { useMessages } from '../../../ui/messages.tsx';
import { MonoText, PageLink, Sentence } from '../../../ui/text.tsx';

/**
 * The fix of each finding that has one.
 * @param ask how the request fares under other answers; the same function as long as it is the same request
 */
export function useFixes(
  configuration: Configuration,
  findings: readonly Finding[],
  ask: (changed: Configuration) => Outcome,
): ReadonlyMap<Finding, Fix> {
  return useMemo(() => {
    const fixes = findings.map((finding) => [finding, fixOf(configuration, finding, ask)] as const);
    return new Map(fixes.filter((entry): entry is [Finding, Fix] => entry[1] !== undefined));
  }, [configuration, findings, ask]);
}

interface ApplyButtonProps {
  readonly fix: Fix;
  /** Id of the verdict, which has the focus afterwards. */
  readonly verdict: string;
}

/** Gives the answer that mends it, and says which. */
function ApplyButton({ fix: { path, configuration }, verdict }: ApplyButtonProps) {
  const messages = useMessages('request', 'review', 'laterQuestions');
  const { paste: words } = messages.request;
  const name = messages.settingName(path);
  const { text, mono } = answerText(messages, configuration, path);
  return (
    <div className="fix">
      <Button
        variant="outlined"
        aria-label={words.applyTo(name, text)}
        onClick={() =>
          moveFocus(
            () => {
              configurationActions.update((before) =>
                withAnswer(before, path, getSetting(configuration, path)),
              );
              interfaceActions.notify(words.applied(name), { canUndo: true });
            },
            () => document.getElementById(verdict),
          )
        }
      >
        {words.apply}
      </Button>
      <span>
        <Sentence
          of={(slots) => words.sets(slots, name)}
          slots={{ answer: mono ? <MonoText>{text}</MonoText> : text }}
        />
      </span>
    </div>
  );
}

interface FindingListProps {
  /** The document that is open. */
  readonly kind: DocumentKind;
  readonly title: string;
  readonly findings: readonly Finding[];
  readonly fixes: ReadonlyMap<Finding, Fix>;
  readonly verdict: string;
}

/** What to change or where to look, the likeliest first. */
export function FindingList({ title, findings, fixes, verdict, kind }: FindingListProps) {
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
          const page = findingPage(code);
          return (
            <li key={code}>
              <Sentence
                of={(slots) =>
                  paragraph([words.finding(code, params), setting === undefined ? '' : words.goTo(slots)])
                }
                slots={{ setting: setting && <SettingLink kind={kind} path={setting} /> }}
              />
              {page && (
                <>
                  {' '}
                  <PageLink page={page} className="small" />
                </>
              )}
              {fix && <ApplyButton fix={fix} verdict={verdict} />}
            </li>
          );
        })}
      </ol>
    </section>
  );
}

import { settingName } from '../../i18n/en/questions.ts';
import { uiMessages } from '../../i18n/en/ui.ts';
import { reviewMessages } from '../../i18n/en/builder.ts';
import { type Generated, isExampleLeft, type Issue, placeholdersLeft } from '#core';
import { useGenerated } from '../../store/generated.ts';
import { CheckIcon, ErrorIcon, InfoIcon, WarningIcon } from '../../ui/icons.tsx';
import { MonoText, RichText } from '../../ui/rich-text.tsx';
import { Remark } from './groups.tsx';
import { messagesOf } from './issue-messages.ts';
import { useKind } from './kind.ts';
import { Entries, GoTo } from './review-entries.tsx';

const icons = { error: ErrorIcon, warning: WarningIcon, info: InfoIcon };
const rank = { error: 0, warning: 1, info: 2 };

/** The usual way to attach the document, when the document is too large for it. */
function exceeded({ size }: Generated) {
  const [main] = size.limits;
  return main && !main.fits ? { ...main, by: size.characters - main.limit } : undefined;
}

/** Issues by setting, the worst first. Values that are still to be filled in have a list of their own. */
function entriesOf(issues: readonly Issue[]) {
  const listed = issues.filter((issue) => !isExampleLeft(issue));
  const paths = [...new Set(listed.map(({ at }) => at))];
  return paths
    .flatMap((path) =>
      messagesOf(listed.filter((issue) => issue.at === path)).map((message) => ({ path, ...message })),
    )
    .toSorted((a, b) => rank[a.severity] - rank[b.severity]);
}

function Done({ text }: { readonly text: string }) {
  return (
    <Entries>
      <li>
        <CheckIcon />
        {text}
      </li>
    </Entries>
  );
}

function Problems() {
  const generated = useGenerated(useKind());
  const tooLarge = exceeded(generated);
  const entries = entriesOf(generated.issues);
  if (entries.length === 0 && !tooLarge) {
    return <Done text={reviewMessages.noProblems} />;
  }
  return (
    <Entries>
      {tooLarge && (
        <li data-severity="error">
          <ErrorIcon />
          <span>
            <strong>{reviewMessages.tooLarge(tooLarge.attachment, tooLarge.by)}</strong>{' '}
            {reviewMessages.smaller[generated.kind]}
          </span>
        </li>
      )}
      {entries.map(({ path, severity, text }) => {
        const Icon = icons[severity];
        return (
          <li key={`${path} ${text}`} data-severity={severity}>
            <Icon />
            <span>
              <strong>
                {uiMessages.severity[severity]}, {settingName(path)}:
              </strong>{' '}
              <RichText text={text} />
            </span>
            <GoTo path={path} verb={reviewMessages.change} />
          </li>
        );
      })}
    </Entries>
  );
}

function OpenValues() {
  const values = placeholdersLeft(useGenerated(useKind()));
  if (values.length === 0) {
    return <Done text={reviewMessages.noPlaceholders} />;
  }
  return (
    <>
      <Remark>{reviewMessages.placeholdersHelp}</Remark>
      <Entries>
        {values.map(({ text, setting }) => (
          <li key={`${text} ${setting}`}>
            <InfoIcon />
            <span>
              <MonoText>{text}</MonoText> – {settingName(setting)}
            </span>
            <GoTo path={setting} verb={reviewMessages.fillIn} />
          </li>
        ))}
      </Entries>
    </>
  );
}

/** Whether the document can be used as it is, what is wrong and what is left to fill in. */
export function Outcome() {
  const generated = useGenerated(useKind());
  const wrong = generated.issues.some(({ severity }) => severity === 'error');
  const ready = !wrong && placeholdersLeft(generated).length === 0;
  return (
    <>
      <p>
        {exceeded(generated)
          ? reviewMessages.cannotBeAttached
          : ready
            ? reviewMessages.ready
            : reviewMessages.notReady}
      </p>
      <h3>{reviewMessages.problems}</h3>
      <Problems />
      <h3>{reviewMessages.placeholders}</h3>
      <OpenValues />
    </>
  );
}

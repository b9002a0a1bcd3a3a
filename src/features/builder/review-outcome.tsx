import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { type Generated, isExampleLeft, type Issue, placeholdersLeft, type SettingPath } from '#core';
import { Remark } from './groups.tsx';
import { messagesOf } from './issue-messages.ts';
import { useKind } from './kind.ts';
import type { LaterMessages } from '../../i18n/messages.ts';
import { useGenerated } from '../../store/generated.ts';
import { CheckIcon, ErrorIcon, InfoIcon, WarningIcon } from '../../ui/icons.tsx';
import { CopyButton } from '../../ui/copy-button.tsx';
import { useMessages } from '../../ui/messages.tsx';
import { showSetting } from '../../ui/setting-focus.ts';
import { RichText, Sentence } from '../../ui/text.tsx';

/** What there is to look at or to fill in, one line each. */
const Entries = styled('ul')(({ theme }) => ({
  listStyle: 'none',
  margin: 0,
  padding: 0,
  '& > li': {
    display: 'grid',
    gridTemplateColumns: '20px minmax(0, 1fr) auto',
    gap: 8,
    alignItems: 'start',
    padding: '8px 0',
    borderTop: `1px solid ${theme.vars.palette.divider}`,
    fontSize: theme.typography.body2.fontSize,
    lineHeight: 1.5,
  },
  '& > li:last-of-type': { borderBottom: `1px solid ${theme.vars.palette.divider}` },
  '& svg': { marginTop: 3 },
  '& strong': { fontWeight: 600 },
  '& [data-severity="error"] > svg': { color: theme.vars.palette.error.main },
  '& [data-severity="warning"] > svg': { color: theme.vars.palette.warning.main },
  '& button': { minHeight: 24, padding: '0 8px', margin: '-2px 0' },
}));

/** The way from an entry to its question. */
function GoTo({ path, verb }: { readonly path: SettingPath; readonly verb: string }) {
  const { settingName, review } = useMessages('review');
  return (
    <Button aria-label={review.goTo(verb, settingName(path))} onClick={() => showSetting(path)}>
      {verb}
    </Button>
  );
}

const icons = { error: ErrorIcon, warning: WarningIcon, info: InfoIcon };
const rank = { error: 0, warning: 1, info: 2 };

/** The usual way to attach the document, when the document is too large for it. */
function exceeded({ size }: Generated) {
  const [main] = size.limits;
  return main && !main.fits ? { ...main, by: size.characters - main.limit } : undefined;
}

/** Issues by setting, the worst first. Values that are still to be filled in have a list of their own. */
function entriesOf(words: LaterMessages['issues'], issues: readonly Issue[]) {
  const listed = issues.filter((issue) => !isExampleLeft(issue));
  const paths = [...new Set(listed.map(({ at }) => at))];
  return paths
    .flatMap((path) =>
      messagesOf(
        words,
        listed.filter((issue) => issue.at === path),
      ).map((message) => ({ path, ...message })),
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
  const { settingName, review, issues } = useMessages('review', 'issues');
  const generated = useGenerated(useKind());
  const tooLarge = exceeded(generated);
  const entries = entriesOf(issues, generated.issues);
  return (
    <Entries>
      {tooLarge && (
        <li data-severity="error">
          <ErrorIcon />
          <span>
            <strong>{review.tooLarge(tooLarge.attachment, tooLarge.by)}</strong>{' '}
            {review.smaller[generated.kind]}
          </span>
        </li>
      )}
      {entries.map(({ path, severity, text }) => {
        const Icon = icons[severity];
        return (
          <li key={`${path} ${text}`} data-severity={severity}>
            <Icon />
            <span>
              <Sentence
                of={(slots) => review.problem(slots, text)}
                slots={{ about: <strong>{review.about(severity, settingName(path))}</strong> }}
              />
            </span>
            <GoTo path={path} verb={review.change} />
          </li>
        );
      })}
    </Entries>
  );
}

function OpenValues() {
  const { settingName, review } = useMessages('review');
  const values = placeholdersLeft(useGenerated(useKind()));
  return (
    <>
      <Remark>{review.placeholdersHelp}</Remark>
      <Entries>
        {values.map(({ text, setting }) => (
          <li key={`${text} ${setting}`}>
            <InfoIcon />
            <span>
              <RichText text={review.placeholder(text, settingName(setting))} />
            </span>
            <GoTo path={setting} verb={review.fillIn} />
          </li>
        ))}
      </Entries>
    </>
  );
}

const Verdict = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  justifyContent: 'space-between',
  gap: 12,
});

/** Whether the document can be used as it is, what is wrong and what is left to fill in. */
export function Outcome() {
  const { review, issues } = useMessages('review', 'issues');
  const generated = useGenerated(useKind());
  const tooLarge = exceeded(generated);
  const isWrong = generated.issues.some(({ severity }) => severity === 'error');
  const isLeft = placeholdersLeft(generated).length > 0;
  const hasProblems = tooLarge !== undefined || entriesOf(issues, generated.issues).length > 0;
  return (
    <>
      <Verdict>
        <p>{review.verdict[tooLarge ? 'tooLarge' : isWrong ? 'wrong' : isLeft ? 'unfinished' : 'ready']}</p>
        <CopyButton
          variant="contained"
          getText={() => generated.text}
          label={review.copy}
          copiedLabel={review.copied}
        />
      </Verdict>
      {hasProblems && (
        <>
          <h3>{review.problems}</h3>
          <Problems />
        </>
      )}
      {isLeft && (
        <>
          <h3>{review.placeholders}</h3>
          <OpenValues />
        </>
      )}
      {!hasProblems && !isLeft && <Done text={review.noProblems} />}
    </>
  );
}

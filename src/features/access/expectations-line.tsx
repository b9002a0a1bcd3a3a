import { styled } from '@mui/material/styles';
import { Link } from 'react-router';
import type { CheckedExpectation, DocumentKind } from '../../core/index.ts';
import { accessMessages } from '../../i18n/access.ts';
import { useConfiguration } from '../../store/configuration.ts';
import { routeOf } from '../../store/routes.ts';
import { CheckIcon, WarningIcon } from '../../ui/icons.tsx';
import { MonoText } from '../../ui/rich-text.tsx';
import { goToCell } from './access-view.ts';
import { type Expectations, pinCell, removeEntries } from './use-expectations.ts';
import { linkButton } from '../../ui/link-button.ts';

const { pins: words } = accessMessages;

const Lines = styled('div')(({ theme }) => ({
  '& p': { display: 'flex', alignItems: 'center', gap: 6, margin: 0 },
  '& p > svg': { fontSize: 13 },
  '& .holds > svg': { color: theme.vars.palette.success.main },
  '& .fails > svg': { color: theme.vars.palette.warning.main },
  '& .fails, & .holds': { fontWeight: 600 },
  '& .hint': { color: theme.vars.palette.text.secondary },
  '& ul': { margin: '2px 0 0', padding: 0, listStyle: 'none' },
  '& li': { padding: '2px 0 2px 20px', textWrap: 'pretty', '@media (pointer: coarse)': { lineHeight: 2 } },
  '& button, & a': {
    ...linkButton(theme),
    textAlign: 'left',
  },
}));

interface ExpectationsLineProps {
  readonly kind: DocumentKind;
  readonly expectations: Expectations;
}

/** Whether what was pinned holds, in whichever document; what does not, with the way to its cell. */
export function ExpectationsLine({ kind, expectations: { checked, problems } }: ExpectationsLineProps) {
  const failing = checked.filter(({ standing }) => standing !== 'holds');
  return (
    <Lines data-testid="expectations">
      {checked.length === 0 && <p className="hint">{words.hint}</p>}
      {checked.length > 0 && (
        <p className={failing.length === 0 ? 'holds' : 'fails'}>
          {failing.length === 0 ? <CheckIcon /> : <WarningIcon />}
          {failing.length === 0 ? words.hold(checked.length) : words.fail(failing.length, checked.length)}
        </p>
      )}
      {failing.length > 0 && (
        <ul>
          {failing.map((one) => (
            <Failing key={Object.values(one.expectation).join()} kind={kind} failing={one} />
          ))}
        </ul>
      )}
      {problems.length > 0 && <Ignored entries={problems.map(({ entry }) => entry)} />}
    </Lines>
  );
}

function Failing({ kind, failing }: { readonly kind: DocumentKind; readonly failing: CheckedExpectation }) {
  const { expectation, found } = failing;
  const route = useConfiguration((configuration) => routeOf(configuration, expectation.kind));
  const { task, case: which, outcome } = expectation;
  const text = words.must(expectation.kind, task, which, words[outcome]);
  return (
    <li>
      {found === undefined ? (
        text
      ) : expectation.kind === kind ? (
        <button type="button" onClick={() => goToCell(expectation)}>
          {text}
        </button>
      ) : (
        <Link to={route} onClick={() => goToCell(expectation)}>
          {text}
        </Link>
      )}
      , {words.but[found ?? 'no-cell']}{' '}
      {found === undefined && (
        <button
          type="button"
          aria-label={words.removeName(text)}
          onClick={() => pinCell(expectation, undefined)}
        >
          {words.remove}
        </button>
      )}
    </li>
  );
}

function Ignored({ entries }: { readonly entries: readonly string[] }) {
  return (
    <ul>
      <li>
        {words.ignored(entries.length)} <MonoText>{entries.join(', ')}</MonoText>.{' '}
        <button type="button" onClick={() => removeEntries(entries)}>
          {words.remove}
        </button>
      </li>
    </ul>
  );
}

import { styled } from '@mui/material/styles';
import type { CheckedExpectation } from '#analysis';
import type { DocumentKind } from '#core';
import { useRef } from 'react';
import { goToCell } from './access-view.ts';
import { type Expectations, expectOfCell, removeEntries } from './use-expectations.ts';
import { useConfiguration } from '../../store/configuration.ts';
import { routeOf } from '../../store/routes.ts';
import { moveFocus } from '../../ui/focus.ts';
import { CheckIcon, WarningIcon } from '../../ui/icons.tsx';
import { Link } from '../../ui/link.tsx';
import { useMessages } from '../../ui/messages.tsx';
import { linkButton, RichText, Sentence } from '../../ui/text.tsx';

const Lines = styled('div')(({ theme }) => ({
  '& p': { display: 'flex', alignItems: 'center', gap: 6, margin: 0 },
  '& p > svg': { fontSize: 13 },
  '& .holds > svg': { color: theme.vars.palette.success.main },
  '& .fails > svg': { color: theme.vars.palette.error.main },
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

/** Whether what was expected holds, in whichever document; what does not, with the way to its cell. */
export function ExpectationsLine({ kind, expectations: { checked, problems } }: ExpectationsLineProps) {
  const { expectations: words } = useMessages('access').access;
  const failing = checked.filter(({ standing }) => standing !== 'holds');
  const lines = useRef<HTMLDivElement>(null);
  const remove = (act: () => void) => moveFocus(act, () => lines.current);
  return (
    <Lines ref={lines} tabIndex={-1} data-testid="expectations">
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
            <Failing
              key={Object.values(one.expectation).join()}
              kind={kind}
              failing={one}
              onRemove={remove}
            />
          ))}
        </ul>
      )}
      {problems.length > 0 && <Ignored entries={problems.map(({ at }) => at)} onRemove={remove} />}
    </Lines>
  );
}

interface Removable {
  /** Takes entries away, and the button that was pressed with them. */
  readonly onRemove: (act: () => void) => void;
}

interface FailingProps extends Removable {
  readonly kind: DocumentKind;
  readonly failing: CheckedExpectation;
}

function Failing({ kind, failing, onRemove }: FailingProps) {
  const { expectations: words } = useMessages('access').access;
  const { expectation, found } = failing;
  const route = useConfiguration((configuration) => routeOf(configuration, expectation.kind));
  const { task, case: which, outcome } = expectation;
  const text = words.must(expectation.kind, task, which, outcome);
  const expected =
    found === undefined ? (
      text
    ) : expectation.kind === kind ? (
      <button type="button" onClick={() => goToCell(expectation)}>
        {text}
      </button>
    ) : (
      <Link to={route} onClick={() => goToCell(expectation)}>
        {text}
      </Link>
    );
  return (
    <li>
      <Sentence of={words.but[found ?? 'no-cell']} slots={{ expected }} />{' '}
      {found === undefined && (
        <button
          type="button"
          aria-label={words.removeName(text)}
          onClick={() => onRemove(() => expectOfCell(words, expectation, undefined))}
        >
          {words.remove}
        </button>
      )}
    </li>
  );
}

function Ignored({ entries, onRemove }: Removable & { readonly entries: readonly string[] }) {
  const { expectations: words } = useMessages('access').access;
  return (
    <ul>
      <li>
        <RichText text={words.ignored(entries)} />{' '}
        <button type="button" onClick={() => onRemove(() => removeEntries(entries))}>
          {words.remove}
        </button>
      </li>
    </ul>
  );
}

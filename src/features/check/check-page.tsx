import ToggleButton from '@mui/material/ToggleButton';
import { styled } from '@mui/material/styles';
import { type CSSProperties, type ReactNode, useDeferredValue, useEffect, useMemo, useRef } from 'react';
import type { AccessView } from './access-panel.tsx';
import { CursorLine } from './cursor-line.tsx';
import { ExportButton } from './export-button.tsx';
import { FileStrip } from './file-strip.tsx';
import { FindingsPanel } from './findings-panel.tsx';
import { ExampleButton, NothingYet } from './nothing-yet.tsx';
import { useOpening } from './opening.tsx';
import { findingsAt, fixesOf, openCount, reported, useResults, watchFiles, withTogether } from './results.ts';
import { TextEditor } from './text-editor.tsx';
import { CHECK_TABS, type CheckTab, checkView, FIRST_SHARE, goTo, useCheckView } from './view.ts';
import type { Fix, ReportedFile, ReportedFinding } from '../../checking/index.ts';
import { type TextFile, useCheckedFiles } from '../../store/checked-files.ts';
import { ANSWERS_SHARE } from '../../store/kept.ts';
import { Banner } from '../../ui/banner.tsx';
import { BottomBar } from '../../ui/bottom-bar.tsx';
import { useMessages } from '../../ui/messages.tsx';
import { lazyWith, Part } from '../../ui/part.tsx';
import { splitColumns, Splitter } from '../../ui/splitter.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { VisuallyHidden } from '../../ui/text.tsx';

const AccessPanel = lazyWith<{ readonly file: TextFile; readonly view: AccessView }>(
  ['access'],
  () => import('./access-panel.tsx'),
);
const AnswersPanel = lazyWith<{ readonly file: TextFile }>(
  ['samples', 'issues', 'explanation'],
  () => import('./answers-panel.tsx'),
);
const ComparePanel = lazyWith<{ readonly files: readonly TextFile[]; readonly file: TextFile }>(
  ['comparison', 'access', 'linkWarnings'],
  () => import('./compare-panel.tsx'),
);
const WordsPanel = lazyWith<{ readonly file: TextFile }>(['explanation'], () => import('./words-panel.tsx'));

const Panes = styled('div')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: splitColumns('var(--share)'),
  height: '100%',
  '& > section': {
    display: 'flex',
    flexDirection: 'column',
    minWidth: 0,
    minHeight: 0,
    overflow: 'hidden',
    background: theme.vars.palette.background.paper,
  },
  // Where text and findings take turns, what can be done stands beside the findings, which are not there.
  '& .example': { display: 'none' },
  '& [role="tabpanel"]': { flex: 1, minHeight: 0, overflowY: 'auto', padding: '12px 16px 24px' },
  '& p': { margin: 0 },
  [theme.breakpoints.down('md')]: {
    gridTemplateColumns: 'minmax(0, 1fr)',
    height: 'auto',
    paddingBottom: 'var(--bottom-bar-height)',
    '& > [role="separator"]': { display: 'none' },
    '& > section': {
      overflow: 'visible',
      minHeight: 'calc(100dvh - var(--header-height) - var(--bottom-bar-height))',
    },
    '& [role="tabpanel"]': { overflow: 'visible' },
    '& .example': { display: 'block', padding: '0 16px 16px' },
    '&[data-pane="text"] > .results, &[data-pane="results"] > .text': { display: 'none' },
  },
}));

const NONE: readonly ReportedFinding[] = [];
const NO_FIXES: ReadonlyMap<ReportedFinding, Fix> = new Map();

interface CheckPageProps {
  /** What the address has behind the route: texts that somebody sent, or nothing. */
  readonly sent: string;
  /** Its texts are on the page now, so that a reload must not open them again. */
  readonly onOpened: () => void;
  /** What shows the access of a policy. */
  readonly accessView: AccessView;
}

/** People check policies that they have: texts on one side, what was found on the other. */
export default function CheckPage({ sent, onOpened, accessView }: CheckPageProps) {
  const { check } = useMessages('check');
  const files = useCheckedFiles((state) => state.files);
  const openId = useCheckedFiles((state) => state.open);
  const ignored = useCheckedFiles((state) => state.ignored);
  const alone = useResults((state) => state.of);
  const together = useResults((state) => state.together);
  const problem = useResults((state) => state.problem);
  const tab = useCheckView((state) => state.tab);
  const pane = useCheckView((state) => state.pane);
  const share = useCheckView((state) => state.share);
  const hidden = useCheckView((state) => state.hidden);
  const cursor = useDeferredValue(useCheckView((state) => state.cursor));
  const chooser = useRef<HTMLInputElement>(null);
  const { open, banners } = useOpening(sent, onOpened, files);
  const file = files.find(({ id }) => id === openId) ?? files[0];

  useEffect(() => watchFiles(), []);

  const known = useMemo(
    () =>
      Object.fromEntries(
        Object.entries(alone).map(([id, { text, checked }]) => {
          const beside = together[id];
          const findings = beside?.text === text ? beside.findings : NONE;
          return [id, { text, checked: withTogether(checked, findings) }];
        }),
      ),
    [alone, together],
  );
  const reports = useMemo(
    () =>
      new Map(
        files.flatMap((each): [string, ReportedFile][] => {
          const found = known[each.id];
          return found === undefined ? [] : [[each.id, reported(found.checked, each, ignored)]];
        }),
      ),
    [files, known, ignored],
  );
  const report = file.text === '' ? undefined : reports.get(file.id);
  const marked = useMemo(
    () =>
      report?.findings.filter(
        ({ accepted, severity }) => accepted === undefined && !hidden.includes(severity),
      ) ?? NONE,
    [report, hidden],
  );
  const found = known[file.id];
  // Edits are of the text that was checked.
  const fixes = useMemo(
    () => (report !== undefined && found?.text === file.text ? fixesOf(report, found.checked) : NO_FIXES),
    [report, found, file.text],
  );
  const current = cursor === null ? undefined : findingsAt(marked, cursor)[0];

  function step(forward: boolean) {
    // What is drawn may be a moment behind.
    const at = checkView.getState().cursor ?? { line: 1, column: 0 };
    const place = ({ region }: ReportedFinding) => region.startLine * 1_000_000 + region.startColumn;
    const here = at.line * 1_000_000 + at.column;
    const next = forward
      ? (marked.find((each) => place(each) > here) ?? marked[0])
      : (marked.findLast((each) => place(each) < here) ?? marked.at(-1));
    if (next !== undefined) goTo(next.region);
  }

  const empty = files.length === 1 && file.text === '';
  const names: Readonly<Record<CheckTab, string>> = {
    findings: check.findings,
    access: check.access.title,
    words: check.words,
    answers: check.answers.title,
    compare: check.compare.title,
  };
  const nothingYet = <NothingYet onChoose={() => chooser.current?.click()} />;
  const inPart = (name: string, panel: ReactNode) =>
    empty ? (
      nothingYet
    ) : (
      <Part name={name} subject={file.id}>
        {panel}
      </Part>
    );
  const panels: Readonly<Record<CheckTab, ReactNode>> = {
    findings: empty ? (
      nothingYet
    ) : (
      <>
        {found?.checked.complete === false && <Banner severity="warning" title={check.incomplete} />}
        {problem !== null && <Banner severity="error" title={check.failed} />}
        {report === undefined ? (
          problem === null && <p aria-busy="true">{file.text === '' ? check.placeholder : check.checking}</p>
        ) : (
          <FindingsPanel key={file.id} file={file} report={report} fixes={fixes} current={current} />
        )}
      </>
    ),
    access: inPart(check.access.title, <AccessPanel key={file.id} file={file} view={accessView} />),
    words: inPart(check.words, <WordsPanel key={file.id} file={file} />),
    answers: inPart(check.answers.title, <AnswersPanel key={file.id} file={file} />),
    compare: inPart(check.compare.title, <ComparePanel files={files} file={file} />),
  };
  const place = pane === 'text' ? 'text' : tab;
  return (
    <>
      <VisuallyHidden as="h1" tabIndex={-1}>
        {check.title}
      </VisuallyHidden>
      <Panes data-pane={pane} data-draft="true" style={{ '--share': `${share * 100}%` } as CSSProperties}>
        <section className="text" id="check-text" aria-label={check.text}>
          <FileStrip files={files} open={file} reports={reports} onChoose={() => chooser.current?.click()} />
          <input
            ref={chooser}
            type="file"
            multiple
            hidden
            aria-label={check.open}
            onChange={({ currentTarget }) => {
              void open([...(currentTarget.files ?? [])]);
              currentTarget.value = '';
            }}
          />
          {banners}
          <TextEditor
            files={files}
            file={file}
            findings={marked}
            fixes={fixes}
            current={current}
            onStep={step}
          />
          {empty && (
            <div className="example">
              <ExampleButton />
            </div>
          )}
          <CursorLine current={current} any={marked.length > 0} />
        </section>
        <Splitter
          label={check.divider}
          controls="check-text"
          value={share}
          min={ANSWERS_SHARE.min}
          max={ANSWERS_SHARE.max}
          onChange={(next) => checkView.setState({ share: next })}
          onEnd={() => undefined}
          onToggle={() => checkView.setState({ share: FIRST_SHARE })}
        />
        <section
          className="results"
          aria-label={check.results}
          aria-busy={known[file.id]?.text !== file.text}
        >
          <Tabs
            name="check"
            label={check.tabs}
            selected={tab}
            onSelect={(next) => checkView.setState({ tab: next })}
            tools={
              <span style={{ marginLeft: 'auto' }}>
                {!empty && <ExportButton file={file} reports={[...reports.values()]} />}
              </span>
            }
            tabs={CHECK_TABS.map((id) => ({
              id,
              label: names[id],
              ...(id === 'findings' && report !== undefined ? { count: openCount(report) } : {}),
              panel: panels[id],
            }))}
          />
        </section>
      </Panes>
      <BottomBar
        exclusive
        value={place}
        aria-label={check.panes}
        onChange={(_, next: 'text' | CheckTab | null) => {
          if (next === 'text') checkView.setState({ pane: 'text' });
          else if (next !== null) checkView.setState({ pane: 'results', tab: next });
          window.scrollTo({ top: 0 });
        }}
      >
        <ToggleButton value="text">{check.text}</ToggleButton>
        {CHECK_TABS.map((id) => (
          <ToggleButton key={id} value={id}>
            {names[id]}
            {id === 'findings' && report !== undefined && ` ${openCount(report)}`}
          </ToggleButton>
        ))}
      </BottomBar>
    </>
  );
}

import Button from '@mui/material/Button';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import { styled } from '@mui/material/styles';
import { POLICY_FINDING_RULES } from '#analysis';
import type { Severity } from '#iam';
import { memo, useEffect, useId, useRef, useState } from 'react';
import { FixLine, SEVERITY_ICONS } from './fix-line.tsx';
import { nameOf, SEVERITIES } from './results.ts';
import { checkView, goTo, make, useCheckView } from './view.ts';
import { together } from '../../checking/edits.ts';
import type { Fix, ReportedFile, ReportedFinding } from '../../checking/index.ts';
import { checkedFilesActions, type TextFile, useCheckedFiles } from '../../store/checked-files.ts';
import { Disclosure } from '../../ui/disclosure.tsx';
import { moveFocus, scrollWithin } from '../../ui/focus.ts';
import { Input } from '../../ui/input.tsx';
import { announce } from '../../ui/live-region.tsx';
import { useMessages } from '../../ui/messages.tsx';
import { linkButton, PageLink, RichText } from '../../ui/text.tsx';

/** More at once help nobody, and take the browser a while to draw. */
const AT_ONCE = 100;

const List = styled('div')(({ theme }) => ({
  display: 'grid',
  gap: 16,
  fontSize: theme.typography.body2.fontSize,
  lineHeight: 1.5,
  '& h2': { display: 'flex', gap: 8, margin: '0 0 4px', fontSize: '0.8125rem', fontWeight: 600 },
  '& h2 small': { color: theme.vars.palette.text.secondary, fontSize: 'inherit', fontWeight: 400 },
  '& ul': { margin: 0, padding: 0, listStyle: 'none' },
  '& li': {
    position: 'relative',
    padding: '8px 12px 8px 10px',
    borderLeft: '3px solid var(--unseen)',
    borderTop: `1px solid ${theme.vars.palette.divider}`,
    textWrap: 'pretty',
    overflowWrap: 'anywhere',
    '&[aria-current="true"]': {
      background: theme.vars.palette.accentSoft,
      borderLeftColor: theme.vars.palette.primary.main,
    },
  },
  '& li > .what': {
    display: 'flex',
    alignItems: 'flex-start',
    gap: 8,
    width: '100%',
    padding: 0,
    border: 0,
    background: 'none',
    color: 'inherit',
    font: 'inherit',
    fontWeight: 600,
    textAlign: 'left',
    cursor: 'pointer',
    '&:hover .title': { textDecoration: 'underline', textUnderlineOffset: 2 },
    '& > svg': { marginTop: 3, fontSize: 13 },
    '& .line': {
      marginLeft: 'auto',
      flex: 'none',
      color: theme.vars.palette.text.secondary,
      fontWeight: 400,
      fontSize: '0.75rem',
    },
    '@media (pointer: coarse)': { padding: '12px 0' },
  },
  '& [data-severity="error"] > .what > svg': { color: theme.vars.palette.error.main },
  '& [data-severity="warning"] > .what > svg': { color: theme.vars.palette.warning.main },
  '& [data-severity="info"] > .what > svg': { color: theme.vars.palette.primary.main },
  '& .head': { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 8 },
  '& .head:empty': { display: 'none' },
  '& li p': { margin: '2px 0 0', maxWidth: '80ch' },
  '& .foot': {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    gap: '2px 16px',
    marginTop: 4,
    color: theme.vars.palette.text.secondary,
    fontSize: '0.75rem',
    '& a': { color: theme.vars.palette.primary.main, textUnderlineOffset: 2 },
    '& > button': { ...linkButton(theme), marginLeft: 'auto' },
    '& .file': { ...linkButton(theme), marginRight: 8 },
    '@media (pointer: coarse)': { '& a, & > button': { padding: '10px 0' } },
  },
  '& form': { display: 'grid', gap: 6, marginTop: 8 },
  '& form > div': { display: 'flex', flexWrap: 'wrap', gap: 8 },
  '& form small': { color: theme.vars.palette.text.secondary },
}));

interface ItemProps {
  readonly file: TextFile;
  readonly finding: ReportedFinding;
  readonly fix: Fix | undefined;
  readonly current: boolean;
}

const FindingItem = memo(function FindingItem({ file, finding, fix, current }: ItemProps) {
  const { check, findings } = useMessages('check', 'findings');
  const [asks, setAsks] = useState(false);
  const item = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (current && item.current) scrollWithin(item.current, { above: 8, below: 8 });
  }, [current]);
  const { code, severity, region, policy, accepted, beside = [] } = finding;
  const { title } = findings.texts[code];
  const Icon = SEVERITY_ICONS[severity];
  const name = nameOf(finding);
  return (
    <li ref={item} data-severity={severity} aria-current={current ? 'true' : undefined}>
      <button type="button" className="what" onClick={() => goTo(region)}>
        <Icon />
        <span className="title">
          <RichText text={title} />
        </span>
        <span className="line">{check.line(region.startLine)}</span>
      </button>
      <p>
        <RichText text={findings.message(finding)} />
      </p>
      {fix !== undefined && accepted === undefined && <FixLine file={file} finding={finding} fix={fix} />}
      {accepted?.reason !== undefined && (
        <p>
          <RichText text={check.ignoredAs(accepted.reason)} />
        </p>
      )}
      <div className="foot">
        <PageLink page={POLICY_FINDING_RULES[code].page} />
        {policy !== '' && (
          <span>
            <RichText text={check.inPolicy(policy)} />
          </span>
        )}
        {beside.length > 0 && <Beside names={beside} />}
        {accepted !== undefined ? (
          <button
            type="button"
            aria-label={check.heedOf(title)}
            onClick={() => {
              moveFocus(() => checkedFilesActions.heed({ file: file.id, finding: name }));
              announce(check.heededNow(title));
            }}
          >
            {check.heed}
          </button>
        ) : (
          <button
            type="button"
            aria-expanded={asks}
            aria-label={check.ignoreOf(title, region.startLine)}
            onClick={() => setAsks(!asks)}
          >
            {check.ignore}
          </button>
        )}
      </div>
      {asks && accepted === undefined && (
        <IgnoreForm
          onCancel={() => setAsks(false)}
          onIgnore={(reason) => {
            moveFocus(() => checkedFilesActions.ignore({ file: file.id, finding: name, reason }));
            announce(check.ignoredNow(title));
          }}
        />
      )}
    </li>
  );
});

/** The other files that a finding is about, each with the way to it. */
function Beside({ names }: { readonly names: readonly string[] }) {
  const { check } = useMessages('check');
  const files = useCheckedFiles((state) => state.files);
  return (
    <span>
      {check.beside}{' '}
      {files
        .filter(({ name }) => names.includes(name))
        .map(({ id, name }) => (
          <button key={id} type="button" className="file" onClick={() => checkedFilesActions.open(id)}>
            {name}
          </button>
        ))}
    </span>
  );
}

interface IgnoreFormProps {
  readonly onIgnore: (reason: string) => void;
  readonly onCancel: () => void;
}

/** Nothing is ignored without a reason. */
function IgnoreForm({ onIgnore, onCancel }: IgnoreFormProps) {
  const { check } = useMessages('check');
  const [reason, setReason] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const id = useId();
  useEffect(() => field.current?.focus(), []);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (reason.trim() !== '') onIgnore(reason.trim());
        else field.current?.focus();
      }}
      onKeyDown={(event) => event.key === 'Escape' && onCancel()}
    >
      <label htmlFor={id}>{check.reason}</label>
      <Input
        ref={field}
        id={id}
        value={reason}
        aria-describedby={`${id}-help`}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <small id={`${id}-help`}>{check.reasonHelp}</small>
      <div>
        <Button type="submit" variant="contained" disabled={reason.trim() === ''}>
          {check.confirmIgnore}
        </Button>
        <Button onClick={onCancel}>{check.cancel}</Button>
      </div>
    </form>
  );
}

interface GroupProps {
  readonly file: TextFile;
  readonly findings: readonly ReportedFinding[];
  readonly fixes: ReadonlyMap<ReportedFinding, Fix>;
  readonly current: ReportedFinding | undefined;
}

function Items({ file, findings, fixes, current }: GroupProps) {
  const { check } = useMessages('check');
  const [shown, setShown] = useState(AT_ONCE);
  const index = current === undefined ? -1 : findings.indexOf(current);
  const few = findings.slice(0, Math.max(shown, index + 1));
  return (
    <>
      <ul>
        {few.map((finding) => {
          const { startLine, startColumn } = finding.region;
          return (
            <FindingItem
              key={`${nameOf(finding)} ${finding.at} ${startLine}:${startColumn}`}
              file={file}
              finding={finding}
              fix={fixes.get(finding)}
              current={finding === current}
            />
          );
        })}
      </ul>
      {few.length < findings.length && (
        <Button onClick={() => setShown(few.length + AT_ONCE)}>
          {check.more(findings.length - few.length)}
        </Button>
      )}
    </>
  );
}

function Filter({ counts }: { readonly counts: Readonly<Record<Severity, number>> }) {
  const { check } = useMessages('check');
  const hidden = useCheckView((state) => state.hidden);
  const there = SEVERITIES.filter((severity) => counts[severity] > 0);
  if (there.length < 2) return null;
  return (
    <ToggleButtonGroup
      size="small"
      value={there.filter((severity) => !hidden.includes(severity))}
      aria-label={check.filter}
      onChange={(_, shown: readonly Severity[]) =>
        checkView.setState({ hidden: SEVERITIES.filter((each) => !shown.includes(each)) })
      }
    >
      {there.map((severity) => (
        <ToggleButton key={severity} value={severity}>
          {check.filterOf(severity, counts[severity])}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}

interface FindingsPanelProps {
  readonly file: TextFile;
  readonly report: ReportedFile;
  /** Of findings in the text as it is now. */
  readonly fixes: ReadonlyMap<ReportedFinding, Fix>;
  readonly current: ReportedFinding | undefined;
}

/** What was found in a file, the worst first; what somebody ignores is at the end. */
export function FindingsPanel({ file, report, fixes, current }: FindingsPanelProps) {
  const { check, findings: words } = useMessages('check', 'findings');
  const hidden = useCheckView((state) => state.hidden);
  const [open, setOpen] = useState(false);
  const heeded = report.findings.filter(({ accepted }) => accepted === undefined);
  const ignored = report.findings.filter(({ accepted }) => accepted !== undefined);
  const groups = SEVERITIES.map((severity) => ({
    severity,
    found: heeded.filter((finding) => finding.severity === severity),
    omitted: report.omitted.filter((each) => each.severity === severity),
  }));
  const counts = Object.fromEntries(
    groups.map(({ severity, found, omitted }) => [
      severity,
      found.length + omitted.reduce((sum, { count }) => sum + count, 0),
    ]),
  ) as Record<Severity, number>;
  const safe = heeded.flatMap((finding) => {
    const fix = fixes.get(finding);
    return fix?.safe === true ? [fix] : [];
  });
  const shown = groups.filter(({ severity, found }) => found.length > 0 && !hidden.includes(severity));
  return (
    <List>
      <div className="head">
        <Filter counts={counts} />
        {safe.length > 0 && (
          <Button
            variant="outlined"
            size="small"
            title={check.fixAllHelp}
            onClick={() => make(together(safe))}
          >
            {check.fixAll(safe.length)}
          </Button>
        )}
      </div>
      {report.findings.length === 0 && (
        <p>
          {check.nothing} {check.policies(report.policies.length)}
        </p>
      )}
      {heeded.length === 0 && ignored.length > 0 && <p>{check.allIgnored}</p>}
      {heeded.length > 0 && shown.length === 0 && <p>{check.allHidden}</p>}
      {shown.map(({ severity, found, omitted }) => (
        <section key={severity} aria-labelledby={`check-${severity}`}>
          <h2 id={`check-${severity}`}>
            {check.severities[severity](counts[severity])} {counts[severity]}
            <small>{check.meanings[severity]}</small>
          </h2>
          <Items file={file} findings={found} fixes={fixes} current={current} />
          {omitted.map(({ code, count }) => (
            <p key={code}>
              <RichText text={check.omitted(count, words.texts[code].title)} />
            </p>
          ))}
        </section>
      ))}
      {ignored.length > 0 && (
        <Disclosure title={check.ignored(ignored.length)} open={open} onToggle={setOpen} level={2}>
          <Items file={file} findings={ignored} fixes={fixes} current={current} />
        </Disclosure>
      )}
    </List>
  );
}

import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { make } from './view.ts';
import type { Fix, ReportedFinding } from '../../checking/index.ts';
import type { TextFile } from '../../store/checked-files.ts';
import { ErrorIcon, InfoIcon, WarningIcon } from '../../ui/icons.tsx';
import { useMessages } from '../../ui/messages.tsx';
import { RichText } from '../../ui/text.tsx';

/** The sign of each severity. */
export const SEVERITY_ICONS = { error: ErrorIcon, warning: WarningIcon, info: InfoIcon } as const;

/** As much of a change as is read beside it. */
const LONGEST = 100;

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').replace(/^[ ,]+|[ ,]+$/g, '');
  return line.length > LONGEST ? `${line.slice(0, LONGEST).replace(/[\ud800-\udbff]$/, '')}…` : line;
}

const Line = styled('p')({
  '&&&': { display: 'flex', alignItems: 'center', gap: 8, margin: '6px 0 2px' },
  '& > button': {
    flex: 'none',
    '@media (pointer: fine)': { minHeight: 28, padding: '1px 10px' },
  },
});

/** Each change on lines of its own. */
const Change = styled('span')({ display: 'block' });

interface FixLineProps {
  readonly file: TextFile;
  readonly finding: ReportedFinding;
  /** Of the text as it is now. */
  readonly fix: Fix;
}

/** What mends a finding: a button, and what becomes of the text. */
export function FixLine({ file, finding: { code, region }, fix }: FixLineProps) {
  const { check, findings } = useMessages('check', 'findings');
  return (
    <Line>
      <Button
        variant="outlined"
        size="small"
        aria-label={check.fixOf(findings.texts[code].title, region.startLine)}
        onClick={() => make(fix.edits)}
      >
        {check.fix}
      </Button>
      <span>
        {fix.edits.map(({ offset, length, content }) => (
          <Change key={offset}>
            <RichText
              text={check.change(shortened(file.text.slice(offset, offset + length)), shortened(content))}
            />
          </Change>
        ))}
      </span>
    </Line>
  );
}

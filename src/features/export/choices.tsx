import { styled } from '@mui/material/styles';
import type { DocumentKind } from '#core';
import { chooseExport, useExportChoice } from './export-choice.ts';
import { Options } from './options.tsx';
import { small } from './small-control.ts';
import { EXPORT_FORMATS, type ExportFormat, FORMATS, type Setup } from '../../exporters/index.ts';
import { Choice } from '../../ui/choice.tsx';
import { Select } from '../../ui/input.tsx';
import { useMessages } from '../../ui/messages.tsx';

interface FormatGroup {
  readonly name: string;
  readonly formats: readonly ExportFormat[];
}

/** Formats of one tool, whose name is the first part of theirs: `CDK, Python` belongs to `CDK`. */
function formatGroups(): readonly FormatGroup[] {
  const groups = new Map<string, ExportFormat[]>();
  for (const format of EXPORT_FORMATS) {
    const [name = ''] = FORMATS[format].name.split(', ');
    groups.set(name, [...(groups.get(name) ?? []), format]);
  }
  return [...groups].map(([name, formats]) => ({ name, formats }));
}

const Row = styled('div')(({ theme }) => ({
  flex: 'none',
  display: 'flex',
  alignItems: 'center',
  gap: '4px 12px',
  boxSizing: 'border-box',
  minHeight: 33,
  padding: '0 16px',
  background: theme.vars.palette.background.paper,
  '& > *': { flex: 'none' },
  '& > select': { flex: '0 1 196px', minWidth: 96 },
  '& > .file': {
    flex: '1 1 0',
    minWidth: 0,
    overflow: 'hidden',
    color: theme.vars.palette.text.secondary,
    fontFamily: theme.typography.mono,
    fontSize: '0.75rem',
    textAlign: 'right',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  [theme.breakpoints.down('md')]: {
    flexWrap: 'wrap',
    padding: '8px 16px',
  },
  // Half a name says nothing.
  '@container policy (max-width: 849px)': { '& > .file': { display: 'none' } },
}));

const Format = styled(Select)(small);

interface ChoicesProps {
  readonly kind: DocumentKind;
  readonly setup: Setup;
  readonly fileName: string;
}

/** What is handed over, in which format, and how: in one row. */
export function Choices({ kind, setup, fileName }: ChoicesProps) {
  const { exports } = useMessages('exports');
  const { scopes } = exports;
  const { format, extent } = useExportChoice();
  const isRole = kind === 'instance-role' || kind === 'trust-policy';
  return (
    <Row>
      <Choice
        label={exports.what}
        bare
        values={[
          ['document', isRole ? scopes.role : scopes.document],
          ['setup', scopes.setup],
        ]}
        chosen={extent}
        onChoose={(next) => chooseExport({ extent: next })}
      />
      <Format
        aria-label={exports.format}
        value={format}
        onChange={({ target }) => {
          const chosen = EXPORT_FORMATS.find((each) => each === target.value);
          if (chosen !== undefined) chooseExport({ format: chosen });
        }}
      >
        {formatGroups().map((group) => (
          <optgroup key={group.name} label={group.name} translate="no">
            {group.formats.map((each) => (
              <option key={each} value={each}>
                {FORMATS[each].name}
              </option>
            ))}
          </optgroup>
        ))}
      </Format>
      <Options kind={kind} setup={setup} />
      <span className="file" translate="no">
        {fileName}
      </span>
    </Row>
  );
}

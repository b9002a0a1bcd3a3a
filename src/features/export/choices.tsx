import { styled } from '@mui/material/styles';
import { type DocumentKind, isPolicy } from '#core';
import { useId } from 'react';
import {
  ATTACHMENTS,
  EXPORT_FORMATS,
  type ExportFormat,
  FORMATS,
  type Setup,
} from '../../exporters/index.ts';
import { chooseExport, useExportChoice } from './export-choice.ts';
import { NameField } from './name-field.tsx';
import { small } from './small-control.ts';
import { Choice } from '../../ui/choice.tsx';
import { Select, Tick, TickLabel } from '../../ui/input.tsx';
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

const Part = styled('div')(({ theme }) => ({
  display: 'grid',
  gap: 8,
  '& .what': { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 16px' },
  '& .pickers': {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(150px, 1fr))',
    gap: '8px 12px',
  },
  '& .picked': {
    display: 'grid',
    gap: 2,
    minWidth: 0,
    color: theme.vars.palette.text.secondary,
    fontSize: '0.75rem',
  },
}));

const Picker = styled(Select)(small);

const With = styled(TickLabel)({
  alignItems: 'center',
  gap: 6,
  fontSize: '0.75rem',
  '& input': { margin: 0 },
  '@media (pointer: coarse)': { minHeight: 44 },
});

interface WithPartProps {
  readonly label: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

/** Whether the whole setup has one of its parts. */
function WithPart({ label, checked, onChange }: WithPartProps) {
  return (
    <With>
      <Tick type="checkbox" checked={checked} onChange={({ target }) => onChange(target.checked)} />
      {label}
    </With>
  );
}

/** What is handed over, in which format, what it is attached to and how it is called. */
export function Choices({ kind, setup }: { readonly kind: DocumentKind; readonly setup: Setup }) {
  const { exports } = useMessages('exports');
  const { attachments, scopes } = exports;
  const { format, extent, attachment, administrators, preferences, logGroup = true } = useExportChoice();
  const isSetup = extent === 'setup';
  const isRole = kind === 'instance-role' || kind === 'trust-policy';
  const hasPeople = isSetup || kind === 'end-user' || kind === 'administrator';
  const id = useId();
  return (
    <Part>
      <div className="what">
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
        {isSetup && (
          <>
            <WithPart
              label={exports.administrators}
              checked={administrators}
              onChange={(checked) => chooseExport({ administrators: checked })}
            />
            <WithPart
              label={exports.preferences}
              // Until somebody decides, the answers do.
              checked={preferences ?? setup.preferences !== undefined}
              onChange={(checked) => chooseExport({ preferences: checked })}
            />
            {setup.configuration.environment.cloudWatchLog.enabled && (
              <WithPart
                label={exports.logGroup}
                checked={logGroup}
                onChange={(checked) => chooseExport({ logGroup: checked })}
              />
            )}
          </>
        )}
      </div>
      <div className="pickers">
        <span className="picked">
          <label htmlFor={`${id}-format`}>{exports.format}</label>
          <Picker
            id={`${id}-format`}
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
          </Picker>
        </span>
        {hasPeople && (
          <span className="picked">
            <label htmlFor={`${id}-attachment`}>{exports.attachment}</label>
            <Picker
              id={`${id}-attachment`}
              value={attachment}
              onChange={({ target }) => {
                const chosen = ATTACHMENTS.find((each) => each === target.value);
                if (chosen !== undefined) chooseExport({ attachment: chosen });
              }}
            >
              {ATTACHMENTS.map((each) => (
                <option key={each} value={each}>
                  {attachments[each]}
                </option>
              ))}
            </Picker>
          </span>
        )}
        {/* Nothing of a Session document is in IAM. */}
        {(isSetup || isPolicy(kind)) && <NameField />}
      </div>
    </Part>
  );
}

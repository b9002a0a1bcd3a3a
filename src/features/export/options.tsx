import { styled } from '@mui/material/styles';
import { type DocumentKind, isPolicy } from '#core';
import { useId, useState } from 'react';
import { chooseExport, useExportChoice } from './export-choice.ts';
import type { ExportChoice } from './kept-choice.ts';
import { NameField } from './name-field.tsx';
import { small } from './small-control.ts';
import { ATTACHMENTS, DEFAULT_NAME, isSetupName, type Setup } from '../../exporters/index.ts';
import type { Messages } from '../../i18n/messages.ts';
import { Select, Tick, TickLabel } from '../../ui/input.tsx';
import { useMessages } from '../../ui/messages.tsx';
import { PopupButton } from '../../ui/popup-button.tsx';

const Place = styled('span')(({ theme }) => ({
  // The first to give way: what is left and right of it stays where it is.
  '&&': { flex: '0 1000 auto', minWidth: 72, display: 'flex' },
  '& > span': { maxWidth: '100%' },
  '& > span > button': { minHeight: 28, maxWidth: '100%', padding: '0 8px', fontSize: '0.75rem' },
  '@media (pointer: coarse)': { '& > span > button': { minHeight: 44 } },
  [theme.breakpoints.down('md')]: { '&&': { flex: '1 1 120px', marginLeft: -8 } },
}));

const Label = styled('span')(({ theme }) => ({
  minWidth: 0,
  overflow: 'hidden',
  textOverflow: 'ellipsis',
  whiteSpace: 'nowrap',
  '& small': {
    marginLeft: 6,
    color: theme.vars.palette.text.secondary,
    fontSize: '0.75rem',
    fontWeight: 400,
    '&[data-wrong="true"]': { color: theme.vars.palette.error.main },
  },
}));

const List = styled('div')(({ theme }) => ({
  display: 'grid',
  gap: 12,
  '& .picked': { display: 'grid', gap: 4, color: theme.vars.palette.text.secondary, fontSize: '0.75rem' },
}));

const Attachment = styled(Select)(small);

const With = styled(TickLabel)({
  alignItems: 'center',
  gap: 8,
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

/** Which options there are for what is handed over. */
function optionsFor(kind: DocumentKind, isSetup: boolean, setup: Setup) {
  const { as } = setup.configuration.guardrail;
  const isOfPeople = kind === 'end-user' || kind === 'administrator';
  return {
    attachment: isSetup || isOfPeople || (kind === 'guardrail' && as === 'identity'),
    // A permission set of refusals alone would let nobody in.
    attachments: ATTACHMENTS.filter((each) => isSetup || isOfPeople || each !== 'permission-set'),
    parts: isSetup,
    logGroup: isSetup && setup.configuration.environment.cloudWatchLog.enabled,
    // Nothing of a Session document is in IAM.
    name: isSetup || (isPolicy(kind) && !(kind === 'guardrail' && as === 'endpoint')),
  };
}

/** The choices that are not as they are at first, in words. */
function differences(
  { exports }: Pick<Messages, 'exports'>,
  { attachment, administrators, preferences, logGroup = true, name }: ExportChoice,
  has: ReturnType<typeof optionsFor>,
): readonly string[] {
  const { attachments, options: words } = exports;
  return [
    has.attachment &&
      attachment !== 'none' &&
      has.attachments.includes(attachment) &&
      attachments[attachment],
    has.name && name !== DEFAULT_NAME && words.named(name),
    has.parts && !administrators && words.withoutAdministrators,
    has.parts &&
      preferences !== undefined &&
      (preferences ? words.withPreferences : words.withoutPreferences),
    has.logGroup && !logGroup && words.withoutLogGroup,
  ].filter((text) => text !== false);
}

/** What the export is attached to, how it is called and what is in it: behind a button that says what was chosen. */
export function Options({ kind, setup }: { readonly kind: DocumentKind; readonly setup: Setup }) {
  const messages = useMessages('exports');
  const { exports } = messages;
  const { options: words, attachments } = exports;
  const choice = useExportChoice();
  const { extent, attachment, administrators, preferences, logGroup = true, name } = choice;
  // What is no name stays in the field, also while that is closed.
  const [typed, setTyped] = useState(name);
  const id = useId();
  const has = optionsFor(kind, extent === 'setup', setup);
  const wrong = has.name && !isSetupName(typed);
  const chosen = [...differences(messages, choice, has), ...(wrong ? [words.badName] : [])];
  if (!has.attachment && !has.name) return null;
  return (
    <Place>
      <PopupButton
        title={words.title}
        align="left"
        label={
          <Label>
            {words.title} {chosen.length > 0 && <small data-wrong={wrong}>{words.differs(chosen)}</small>}
          </Label>
        }
      >
        {() => (
          <List>
            {has.attachment && (
              <span className="picked">
                <label htmlFor={id}>{exports.attachment}</label>
                <Attachment
                  id={id}
                  value={has.attachments.includes(attachment) ? attachment : 'none'}
                  onChange={({ target }) => {
                    const next = ATTACHMENTS.find((each) => each === target.value);
                    if (next !== undefined) chooseExport({ attachment: next });
                  }}
                >
                  {has.attachments.map((each) => (
                    <option key={each} value={each}>
                      {attachments[each]}
                    </option>
                  ))}
                </Attachment>
              </span>
            )}
            {has.parts && (
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
              </>
            )}
            {has.logGroup && (
              <WithPart
                label={exports.logGroup}
                checked={logGroup}
                onChange={(checked) => chooseExport({ logGroup: checked })}
              />
            )}
            {has.name && <NameField text={typed} onText={setTyped} />}
          </List>
        )}
      </PopupButton>
    </Place>
  );
}

import { styled } from '@mui/material/styles';
import { useId } from 'react';
import type { Command } from '../../exporters/index.ts';
import { CopyButton } from '../../ui/copy-button.tsx';
import { CheckIcon, CloseIcon } from '../../ui/icons.tsx';
import { useMessages } from '../../ui/messages.tsx';
import { CommandText } from '../../ui/exact.tsx';
import { RichText } from '../../ui/text.tsx';

export type Shell = 'posix' | 'powershell';

const Item = styled('div')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr) auto',
  alignItems: 'center',
  gap: '2px 12px',
  '& h4': {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '0 12px',
    alignItems: 'baseline',
    margin: 0,
    fontSize: '0.8125rem',
    fontWeight: 600,
  },
  '& h4 > span': { display: 'inline-flex', alignItems: 'center', gap: 4, fontSize: '0.75rem' },
  '& [data-outcome="success"]': { color: theme.vars.palette.success.main },
  '& [data-outcome="access-denied"]': { color: theme.vars.palette.error.main },
  '& .small, & pre': { gridColumn: '1 / -1' },
  '& pre': {
    margin: '4px 0',
    padding: '8px 12px',
    borderRadius: theme.shape.borderRadius,
    border: `1px solid ${theme.vars.palette.divider}`,
    background: theme.vars.palette.background.default,
    fontFamily: theme.typography.mono,
    fontSize: '0.75rem',
    lineHeight: 1.55,
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
  },
  // Lines break between words only, never after the hyphens of an option.
  '& pre span': { display: 'inline-block', maxWidth: '100%' },
}));

interface CommandItemProps {
  readonly command: Command;
  readonly shell: Shell;
}

/** One command with what it does, what has to be replaced in it, and how a test has to end. */
export function CommandItem({ command, shell }: CommandItemProps) {
  const { exports } = useMessages('exports');
  const { commands: words } = exports;
  const { code, placeholders, outcome } = command;
  const { title, explanation } = exports.commandTexts[code];
  const id = useId();
  return (
    <li>
      <Item role="group" aria-labelledby={id}>
        <h4>
          <span id={id} className="title">
            {title}
          </span>
          {outcome !== undefined && (
            <span data-outcome={outcome}>
              {outcome === 'success' ? <CheckIcon /> : <CloseIcon />}
              {words.outcomes[outcome]}
            </span>
          )}
        </h4>
        <CopyButton getText={() => command[shell]} label={words.copy} copiedLabel={words.copied} />
        <p className="small">{explanation}</p>
        <pre>
          <CommandText text={command[shell]} />
        </pre>
        {placeholders.length > 0 && (
          <p className="small">
            <RichText text={words.replace(placeholders)} />
          </p>
        )}
      </Item>
    </li>
  );
}

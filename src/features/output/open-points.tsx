import { styled } from '@mui/material/styles';
import { type Generated, placeholdersLeft } from '#core';
import { memo } from 'react';
import { CheckIcon, ErrorIcon, WarningIcon } from '../../ui/icons.tsx';
import { showSetting } from '../../ui/setting-focus.ts';
import { useMessages } from '../../ui/messages.tsx';

const Points = styled('div')(({ theme }) => ({
  display: 'grid',
  gap: 4,
  padding: '6px 16px 8px',
  fontSize: theme.typography.body2.fontSize,
  '& p': {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '2px 8px',
    margin: 0,
    minHeight: 26,
  },
  '& p > svg': { fontSize: 15 },
  '& [data-tone="error"]': { color: theme.vars.palette.error.main },
  '& [data-tone="warning"]': { color: theme.vars.palette.warning.main },
  '& [data-tone="finished"]': { color: theme.vars.palette.success.main },
  '& button': {
    minHeight: 26,
    padding: '0 6px',
    border: '1px dashed currentColor',
    borderRadius: 4,
    background: 'none',
    color: 'inherit',
    font: 'inherit',
    cursor: 'pointer',
    '@media (pointer: coarse)': { minHeight: 36, padding: '0 10px' },
  },
  '& button:hover': { background: theme.vars.palette.action.hover },
  '& button.placeholder': { fontFamily: theme.typography.mono, fontSize: '0.75rem' },
}));

interface OpenPointsProps {
  readonly generated: Generated;
}

/** What stands between the document and its use: values to replace and errors, each a way to its setting. */
export const OpenPoints = memo(function OpenPoints({ generated }: OpenPointsProps) {
  const { output, settingName } = useMessages();
  const { issues, size } = generated;
  const open = placeholdersLeft(generated);
  const [main] = size.limits;
  const excess = main === undefined ? 0 : Math.max(0, size.characters - main.limit);
  const wrong = [...new Set(issues.filter(({ severity }) => severity === 'error').map(({ at }) => at))];
  return (
    <Points>
      {wrong.length > 0 && (
        <p data-tone="error">
          <ErrorIcon />
          {output.errors(wrong.length)}
          {wrong.map((path) => (
            <button key={path} type="button" onClick={() => showSetting(path)}>
              {settingName(path)}
            </button>
          ))}
        </p>
      )}
      {main !== undefined && excess > 0 && (
        <p data-tone="error">
          <ErrorIcon />
          {output.tooLarge(excess, main.attachment)}
        </p>
      )}
      {open.length > 0 && (
        <p data-tone="warning">
          <WarningIcon />
          {output.left(open.length)}
          {open.map(({ text, setting }) => (
            <button
              key={text}
              type="button"
              className="placeholder"
              aria-label={output.fillIn(text, settingName(setting))}
              onClick={() => showSetting(setting)}
            >
              <span translate="no">{text}</span>
            </button>
          ))}
        </p>
      )}
      {wrong.length === 0 && open.length === 0 && excess === 0 && (
        <p data-tone="finished">
          <CheckIcon />
          {output.finished}
        </p>
      )}
    </Points>
  );
});

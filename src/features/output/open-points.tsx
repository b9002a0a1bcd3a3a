import { styled } from '@mui/material/styles';
import { type DocumentKind, type Generated, placeholdersLeft } from '#core';
import { memo, type ReactNode, useRef } from 'react';
import { saysTheSame, useSettledDocument } from '../../store/settled.ts';
import { CheckIcon, ErrorIcon, WarningIcon } from '../../ui/icons.tsx';
import { showSetting } from '../../ui/setting-focus.ts';
import { useMessages } from '../../ui/messages.tsx';
import { PopupButton } from '../../ui/popup-button.tsx';
import { useIsCut } from '../../ui/use-is-cut.ts';

const HEIGHT = 34;

const Points = styled('div')(({ theme }) => ({
  flex: 'none',
  display: 'flex',
  boxSizing: 'border-box',
  height: HEIGHT,
  padding: '0 8px 0 16px',
  fontSize: theme.typography.body2.fontSize,
  // What does not fit into the row is behind the button at its end.
  '& > .row': {
    flex: 1,
    minWidth: 0,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '0 16px',
    overflow: 'hidden',
  },
  '& p': {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '0 8px',
    margin: 0,
    minHeight: HEIGHT,
  },
  '& p > svg': { fontSize: 15 },
  '& [data-tone="error"]': { color: theme.vars.palette.error.main },
  '& [data-tone="warning"]': { color: theme.vars.palette.warning.main },
  '& [data-tone="finished"]': { color: theme.vars.palette.success.main },
  '& p > button': {
    minHeight: 24,
    margin: `${(HEIGHT - 26) / 2}px 0`,
    padding: '0 6px',
    border: '1px dashed currentColor',
    borderRadius: 4,
    background: 'none',
    color: 'inherit',
    font: 'inherit',
    cursor: 'pointer',
    '@media (pointer: coarse)': { minHeight: 36, padding: '0 10px' },
  },
  '& p > button:hover': { background: theme.vars.palette.action.hover },
  '& p > button:focus-visible': { outlineOffset: -2 },
  '& button.placeholder': { fontFamily: theme.typography.mono, fontSize: '0.75rem' },
  '& button.placeholder small': {
    marginLeft: 6,
    fontFamily: theme.typography.fontFamily,
    fontSize: 'inherit',
  },
  '& > span': { alignSelf: 'center' },
  '& > span > button': { minHeight: 28, padding: '0 8px', fontSize: '0.75rem' },
  '& [role="group"] > div': { display: 'grid' },
  // A narrow screen scrolls as a whole.
  [theme.breakpoints.down('md')]: {
    height: 'auto',
    '& > .row': { overflow: 'visible' },
    '& > span': { display: 'none' },
  },
}));

function pointsOf(generated: Generated) {
  const { issues, size } = generated;
  const [main] = size.limits;
  return {
    open: placeholdersLeft(generated).map(({ text, setting, isExample }) => ({ text, setting, isExample })),
    excess: main === undefined ? 0 : Math.max(0, size.characters - main.limit),
    attachment: main?.attachment,
    wrong: [...new Set(issues.filter(({ severity }) => severity === 'error').map(({ at }) => at))],
  };
}

interface OpenPointsProps {
  readonly kind: DocumentKind;
  /** What else was found in it. */
  readonly found: ReactNode;
}

/** What stands between the document and its use: values to replace and errors, each a way to its setting. */
export const OpenPoints = memo(function OpenPoints({ kind, found: beside }: OpenPointsProps) {
  const { output, settingName } = useMessages();
  const found = useSettledDocument(kind, pointsOf, saysTheSame);
  const { open, excess, attachment, wrong } = found;
  const points = (
    <>
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
      {attachment !== undefined && excess > 0 && (
        <p data-tone="error">
          <ErrorIcon />
          {output.tooLarge(excess, attachment)}
        </p>
      )}
      {open.length > 0 && (
        <p data-tone="warning">
          <WarningIcon />
          {output.left(open.length)}
          {open.map(({ text, setting, isExample }) => (
            <button
              key={text}
              type="button"
              className="placeholder"
              aria-label={output.fillIn(text, settingName(setting))}
              onClick={() => showSetting(setting)}
            >
              <span translate="no">{text}</span>
              {isExample && <small>{output.awsExample}</small>}
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
    </>
  );
  const row = useRef<HTMLDivElement>(null);
  const isCut = useIsCut(row, 'height', found);
  return (
    <Points>
      <div className="row" ref={row}>
        {points}
      </div>
      {isCut && (
        <PopupButton
          label={output.view.allPoints(wrong.length + open.length)}
          title={output.view.pointsTitle}
          color="inherit"
        >
          {() => <div>{points}</div>}
        </PopupButton>
      )}
      {beside}
    </Points>
  );
});

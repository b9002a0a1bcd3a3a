import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import { styled } from '@mui/material/styles';
import { documentFile, type Generated, placeholdersLeft } from '#core';
import { memo, type Ref } from 'react';
import { SizeMeter } from './size-meter.tsx';
import { interfaceActions, type Pane, useInterface, usePlainView } from '../../store/interface.ts';
import { download } from '../../ui/browser.ts';
import { CopyButton } from '../../ui/copy-button.tsx';
import { DownloadIcon, MoreIcon } from '../../ui/icons.tsx';
import { Tick, TickLabel } from '../../ui/input.tsx';
import { announce } from '../../ui/live-region.tsx';
import { useMessages } from '../../ui/messages.tsx';
import { PopupButton } from '../../ui/popup-button.tsx';

/** What can be done with what a pane shows, at the end of its tabs. */
const Tools = styled('div')(({ theme }) => ({
  flex: 1,
  minWidth: 0,
  display: 'flex',
  alignItems: 'center',
  justifyContent: 'flex-end',
  gap: 6,
  '& .size': {
    flex: '0 1 auto',
    minWidth: 0,
    overflow: 'hidden',
    color: theme.vars.palette.text.secondary,
    fontSize: '0.75rem',
    fontVariantNumeric: 'tabular-nums',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  '& > *, & > div > *': { flex: 'none' },
  // Where there is little room, the size takes two lines.
  '& > .meter': { flex: '0 1 auto', minWidth: 0, display: 'flex' },
  '& > .meter > *': { flex: '0 1 auto' },
  '& .MuiButton-root': { minHeight: 32, padding: '3px 12px' },
  '& .MuiButton-outlined': { padding: '2px 12px' },
  '& > .meter .MuiButton-root': { minWidth: 0, padding: '0 6px' },
  '& .MuiIconButton-root': { width: 32, height: 32 },
  '@media (pointer: coarse)': {
    '& .MuiButton-root': { minHeight: 44 },
    '& .MuiIconButton-root': { width: 44, height: 44 },
  },
}));

const Slot = styled('div')({ display: 'contents' });

/** The tools of a pane that fills them in itself. */
export function ToolsSlot({ ref }: { readonly ref: Ref<HTMLDivElement> }) {
  return (
    <Tools>
      <Slot ref={ref} />
      <ViewMenu />
    </Tools>
  );
}

/** Size of the document, and the ways to take it along. */
export const OutputToolbar = memo(function OutputToolbar({ generated }: { readonly generated: Generated }) {
  const { output } = useMessages();
  const { kind, text, size, issues } = generated;
  const file = documentFile(kind);
  const left = placeholdersLeft(generated).length;
  const tooLarge = size.limits[0]?.fits === false;
  const errors = issues.filter(({ severity }) => severity === 'error').length;
  return (
    <Tools>
      <div className="meter">
        <SizeMeter {...size} />
      </div>
      <CopyButton
        variant="contained"
        getText={() => text}
        label={output.copy}
        copiedLabel={output.copied}
        onCopied={() => {
          if (left + errors > 0 || tooLarge) {
            announce(output.copiedUnfinished(left, errors, tooLarge));
          }
        }}
      />
      <IconButton
        aria-label={output.download}
        title={output.downloadFile(file)}
        onClick={() => {
          // Text files end with a line break.
          download(file, 'application/json', `${text}\n`);
          announce(output.downloaded(file));
        }}
      >
        <DownloadIcon />
      </IconButton>
      <ViewMenu />
    </Tools>
  );
});

const Items = styled('div')(({ theme }) => ({
  display: 'grid',
  gap: 4,
  '& button': { justifyContent: 'flex-start', color: theme.vars.palette.text.primary, fontWeight: 400 },
  '& kbd': {
    marginLeft: 'auto',
    paddingLeft: 12,
    color: theme.vars.palette.text.secondary,
    fontFamily: theme.typography.mono,
    fontSize: '0.75rem',
  },
  '& label': { alignItems: 'center', gap: 8, padding: '6px 12px' },
  '& input': { margin: 0 },
  // A narrow screen shows one pane anyway.
  [theme.breakpoints.down('md')]: { '& button': { display: 'none' } },
}));

const WIDE: readonly (Pane | null)[] = ['policy', 'answers', null];

/** How the policy is looked at. */
function ViewMenu() {
  const { output } = useMessages();
  const { view: words } = output;
  const plain = usePlainView();
  const wide = useInterface((state) => state.wide);
  return (
    <PopupButton label={<MoreIcon />} accessibleName={words.menu} title={words.menu} color="inherit">
      {(close) => (
        <Items>
          {WIDE.filter((pane) => pane !== wide).map((pane) => (
            <Button
              key={pane}
              onClick={() => {
                close();
                interfaceActions.setWide(pane);
              }}
            >
              {words.wide[pane ?? 'both']}
              {pane === (wide === null ? 'policy' : null) && <kbd>{words.wideKeys}</kbd>}
            </Button>
          ))}
          <TickLabel>
            <Tick
              type="checkbox"
              checked={plain}
              onChange={({ target }) => interfaceActions.setPolicyView(target.checked ? 'plain' : 'editor')}
            />
            {words.plain}
          </TickLabel>
        </Items>
      )}
    </PopupButton>
  );
}

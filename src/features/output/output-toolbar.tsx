import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { documentFile, type DocumentKind, type Generated, placeholdersLeft } from '#core';
import { memo, type Ref } from 'react';
import { SizeMeter } from './size-meter.tsx';
import {
  choosePlain,
  interfaceActions,
  type Pane,
  useInterface,
  usePlainView,
} from '../../store/interface.ts';
import { generatedNow } from '../../store/generated.ts';
import { saysTheSame, useSettledDocument } from '../../store/settled.ts';
import { CopyButton } from '../../ui/copy-button.tsx';
import { DownloadButton } from '../../ui/download-button.tsx';
import { announce } from '../../ui/live-region.tsx';
import { useMessages } from '../../ui/messages.tsx';
import { ViewMenu } from '../../ui/view-menu.tsx';

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
      <PolicyViewMenu />
    </Tools>
  );
}

const sizeOf = ({ size }: Generated) => size;

function Meter({ kind }: { readonly kind: DocumentKind }) {
  const size = useSettledDocument(kind, sizeOf, saysTheSame);
  return (
    <div className="meter">
      <SizeMeter {...size} />
    </div>
  );
}

/** Size of the document, and the ways to take it along. */
export const OutputToolbar = memo(function OutputToolbar({ kind }: { readonly kind: DocumentKind }) {
  const { output } = useMessages();
  const file = documentFile(kind);
  return (
    <Tools>
      <Meter kind={kind} />
      <CopyButton
        variant="contained"
        getText={() => generatedNow(kind).text}
        label={output.copy}
        copiedLabel={output.copied}
        onCopied={() => {
          const generated = generatedNow(kind);
          const left = placeholdersLeft(generated).length;
          const tooLarge = generated.size.limits[0]?.fits === false;
          const errors = generated.issues.filter(({ severity }) => severity === 'error').length;
          if (left + errors > 0 || tooLarge) {
            announce(output.copiedUnfinished(left, errors, tooLarge));
          }
        }}
      />
      <DownloadButton
        label={output.download}
        title={output.downloadFile(file)}
        fileName={file}
        mediaType="application/json"
        // Text files end with a line break.
        getText={() => `${generatedNow(kind).text}\n`}
        downloaded={output.downloaded(file)}
      />
      <PolicyViewMenu />
    </Tools>
  );
});

const WIDE: readonly (Pane | null)[] = ['policy', 'answers', null];

/** How the policy is looked at. */
function PolicyViewMenu() {
  const { view: words } = useMessages().output;
  const plain = usePlainView();
  const wide = useInterface((state) => state.wide);
  return (
    <ViewMenu plain={plain} onPlain={choosePlain}>
      {(close) =>
        WIDE.filter((pane) => pane !== wide).map((pane) => (
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
        ))
      }
    </ViewMenu>
  );
}

import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { useMemo, useState } from 'react';
import { archiveFiles, diagnosticsOf, type Setup } from '../../exporters/index.ts';
import type { Exported } from './use-export.ts';
import { download } from '../../ui/browser.ts';
import { CopyButton } from '../../ui/copy-button.tsx';
import { DownloadButton } from '../../ui/download-button.tsx';
import { DownloadIcon, WarningIcon } from '../../ui/icons.tsx';
import { announce } from '../../ui/live-region.tsx';
import { useMessages } from '../../ui/messages.tsx';
import { PopupPaper } from '../../ui/popup-button.tsx';

/** Whether an export does not work as it stands. */
const hasErrors = (setup: Setup): boolean =>
  diagnosticsOf(setup).some(({ severity }) => severity === 'error');

const FILE = 'session-manager-setup.zip';

const Holder = styled('span')({
  position: 'relative',
  display: 'inline-flex',
  '& .MuiButton-root': { whiteSpace: 'nowrap' },
  '& .long': { display: 'none' },
  // Both halves are on the screen then, with room for the whole name.
  '@media (min-width: 1400px)': { '& .long': { display: 'inline' }, '& .short': { display: 'none' } },
});

/** How large the file is: the first to go where the row has to hold the archive too. */
const Size = styled('span')({
  '@media (max-width: 1199px)': { '&[data-tight="true"]': { visibility: 'hidden' } },
});

/** The whole setup in every format, as one file. */
function Archive({ setup }: { readonly setup: Setup }) {
  const { exports, ui } = useMessages('exports');
  const [failure, setFailure] = useState<string | null>(null);

  async function save() {
    // A chunk does not load when, for example, the host has a new version meanwhile.
    const loaded = await import('../../exporters/zip.ts').catch(() => null);
    if (loaded === null) setFailure(exports.archiveFailed);
    else if (download(FILE, 'application/zip', loaded.zip(archiveFiles(setup)))) {
      setFailure(null);
      announce(exports.downloaded(FILE));
    } else setFailure(exports.archiveRefused);
  }

  return (
    <Holder>
      <Button
        variant="outlined"
        startIcon={<DownloadIcon />}
        aria-label={exports.archive}
        title={exports.archiveHelp}
        onClick={save}
      >
        <span className="long">{exports.archive}</span>
        <span className="short">{exports.archiveShort}</span>
      </Button>
      {failure !== null && (
        <PopupPaper elevation={4} role="alert">
          {failure}
          <Button onClick={() => setFailure(null)}>{ui.close}</Button>
        </PopupPaper>
      )}
    </Holder>
  );
}

/** The size of the file that is being read, and the ways to take it along. */
export function FileTools({ exported }: { readonly exported: Exported }) {
  const { exports } = useMessages('exports');
  const { setup, fileName, text } = exported;
  const isWhole = setup.scope === 'setup';
  const wrong = useMemo(() => hasErrors(setup), [setup]);
  const size = useMemo(() => new TextEncoder().encode(text).length, [text]);
  const lines = useMemo(() => text.split('\n').length - 1, [text]);
  return (
    <>
      <Size className="size" data-tight={isWhole}>
        {exports.size(size, lines)}
      </Size>
      {isWhole && <Archive setup={setup} />}
      <CopyButton
        variant="contained"
        getText={() => text}
        label={exports.copy}
        title={exports.copyFile(fileName)}
        copiedLabel={exports.copied}
        {...(wrong ? { copiedIcon: <WarningIcon /> } : {})}
        onCopied={() => wrong && announce(exports.copiedWithErrors)}
      />
      <DownloadButton
        label={exports.download}
        title={exports.downloadFile(fileName)}
        fileName={fileName}
        // Any other makes one browser or another add an ending of its own.
        mediaType="application/octet-stream"
        getText={() => text}
        downloaded={(wrong ? exports.downloadedWithErrors : exports.downloaded)(fileName)}
      />
    </>
  );
}

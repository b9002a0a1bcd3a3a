import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { useState } from 'react';
import { archiveFiles, type Setup } from '../../exporters/index.ts';
import { download } from '../../ui/browser.ts';
import { DownloadIcon } from '../../ui/icons.tsx';
import { announce } from '../../ui/live-region.tsx';
import { useMessages } from '../../ui/messages.tsx';

const Part = styled('div')({ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 12px' });

const FILE = 'session-manager-setup.zip';

/** The whole setup in every format, as one file. */
export function Archive({ setup }: { readonly setup: Setup }) {
  const { exports } = useMessages('exports');
  const [failed, setFailed] = useState(false);

  async function save() {
    // A chunk does not load when, for example, the host has a new version meanwhile.
    const loaded = await import('../../exporters/zip.ts').catch(() => null);
    setFailed(loaded === null);
    if (loaded === null) return;
    download(FILE, 'application/zip', loaded.zip(archiveFiles(setup)));
    announce(exports.downloaded(FILE));
  }

  return (
    <Part>
      <Button variant="outlined" startIcon={<DownloadIcon />} onClick={save}>
        {exports.archive}
      </Button>
      <p className="small" role={failed ? 'alert' : undefined}>
        {failed ? exports.archiveFailed : exports.archiveHelp}
      </p>
    </Part>
  );
}

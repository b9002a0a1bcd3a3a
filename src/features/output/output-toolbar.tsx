import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { type DocumentKind, type Generated, placeholdersLeft } from '#core';
import { memo } from 'react';
import { SizeMeter } from './size-meter.tsx';
import { download } from '../../ui/browser.ts';
import { CopyButton } from '../../ui/copy-button.tsx';
import { DownloadIcon } from '../../ui/icons.tsx';
import { announce } from '../../ui/live-region.tsx';
import { useMessages } from '../../ui/messages.tsx';

/** Name of the file that a document is saved as. */
const documentFiles: Readonly<Record<DocumentKind, string>> = {
  'end-user': 'session-manager-end-user.json',
  administrator: 'session-manager-administrator.json',
  'instance-role': 'session-manager-instance-role.json',
  'trust-policy': 'session-manager-trust-policy.json',
  'session-preferences': 'session-manager-preferences.json',
  tunnel: 'session-manager-tunnel.json',
};

const Bar = styled('div')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  // Where there is room for one row it stays one row, however long the size gets.
  '@media (min-width: 1280px)': { flexWrap: 'nowrap' },
  alignItems: 'center',
  gap: 4,
  padding: '8px 16px 0',
  '& h2': {
    margin: 0,
    fontFamily: theme.typography.mono,
    fontSize: '0.75rem',
    fontWeight: 600,
    minWidth: 0,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  // The size stands close to the name that it belongs to.
  '& h2 + span > button': { padding: 6 },
  '& .end': { display: 'inline-flex', flex: 'none', gap: 8, marginLeft: 'auto' },
}));

/** Name and size of the document, and the ways to take it along. */
export const OutputToolbar = memo(function OutputToolbar({ generated }: { readonly generated: Generated }) {
  const { output } = useMessages();
  const { kind, text, size, issues } = generated;
  const file = documentFiles[kind];
  const left = placeholdersLeft(generated).length;
  const tooLarge = size.limits[0]?.fits === false;
  const errors = issues.filter(({ severity }) => severity === 'error').length;
  return (
    <Bar>
      <h2 title={file} translate="no">
        {file}
      </h2>
      <SizeMeter {...size} />
      <span className="end">
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
        <Button
          variant="outlined"
          startIcon={<DownloadIcon />}
          onClick={() => {
            // Text files end with a line break.
            download(file, 'application/json', `${text}\n`);
            announce(output.downloaded(file));
          }}
        >
          {output.download}
        </Button>
      </span>
    </Bar>
  );
});

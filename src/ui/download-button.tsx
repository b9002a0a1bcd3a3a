import IconButton from '@mui/material/IconButton';
import { styled } from '@mui/material/styles';
import { useState } from 'react';
import { download } from './browser.ts';
import { DownloadIcon } from './icons.tsx';
import { announce } from './live-region.tsx';
import { useMessages } from './messages.tsx';
import { SelectedText } from './selected-text.tsx';

interface DownloadButtonProps {
  readonly label: string;
  readonly title: string;
  readonly fileName: string;
  readonly mediaType: string;
  /** What the file has when the button is pressed. */
  readonly getText: () => string;
  /** Said when the file was handed over. */
  readonly downloaded: string;
}

const Holder = styled('span')({ position: 'relative', display: 'inline-flex' });

/** A button that saves a text as a file. Where the browser makes none, the text is laid out selected. */
export function DownloadButton({
  label,
  title,
  fileName,
  mediaType,
  getText,
  downloaded,
}: DownloadButtonProps) {
  const { ui } = useMessages();
  const [refusedText, setRefusedText] = useState<string | null>(null);
  return (
    <Holder>
      <IconButton
        aria-label={label}
        title={title}
        onClick={() => {
          const text = getText();
          if (download(fileName, mediaType, text)) announce(downloaded);
          else setRefusedText(text);
        }}
      >
        <DownloadIcon />
      </IconButton>
      {refusedText !== null && (
        <SelectedText title={ui.downloadRefused} text={refusedText} onClose={() => setRefusedText(null)} />
      )}
    </Holder>
  );
}

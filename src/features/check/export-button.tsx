import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { useEffect, useState } from 'react';
import { version } from '../../../package.json';
import { linkToFiles } from './link.ts';
import type { ReportedFile } from '../../checking/index.ts';
import { LEGIBLE } from '../../permalink/index.ts';
import { asWritten, type TextFile } from '../../store/checked-files.ts';
import { download } from '../../ui/browser.ts';
import { CopyButton } from '../../ui/copy-button.tsx';
import { announce } from '../../ui/live-region.tsx';
import { loadMessages, useLanguage, useMessages } from '../../ui/messages.tsx';
import { DownloadIcon, ShareIcon } from '../../ui/icons.tsx';
import { PopupButton } from '../../ui/popup-button.tsx';

const Choices = styled('div')(({ theme }) => ({
  display: 'grid',
  justifyItems: 'start',
  gap: 4,
  '& p': { margin: '2px 0 0', color: theme.vars.palette.text.secondary, fontSize: '0.75rem' },
  '& [role="alert"]': { color: theme.vars.palette.error.main },
}));

interface ExportProps {
  /** The one that is shown. */
  readonly file: TextFile;
  readonly reports: readonly ReportedFile[];
}

/** The texts, what was found in all of them, and a link to them. */
export function ExportButton(props: ExportProps) {
  const { check } = useMessages('check');
  return (
    <PopupButton label={check.export.button} title={check.export.title} icon={<ShareIcon />}>
      {() => <ExportChoices {...props} />}
    </PopupButton>
  );
}

function ExportChoices({ file, reports }: ExportProps) {
  const language = useLanguage();
  const { check } = useMessages('check');
  const { export: words } = check;
  const [failed, setFailed] = useState(false);
  const [link, setLink] = useState<string | null>();

  useEffect(() => {
    let present = true;
    linkToFiles().then(
      (made) => present && setLink(made),
      () => present && setFailed(true),
    );
    return () => {
      present = false;
    };
  }, []);

  function save(name: string, text: string) {
    download(name, 'application/octet-stream', text);
    announce(words.downloaded(name));
  }

  async function saveReport(kind: 'markdown' | 'sarif') {
    try {
      const [{ formatMarkdown, formatSarif }, messages] = await Promise.all([
        import('../../checking/index.ts'),
        loadMessages(language, 'check', 'findings', 'commandLine'),
      ]);
      if (kind === 'markdown') save('findings.md', formatMarkdown(reports, messages));
      else save('findings.sarif', formatSarif(reports, { messages, version }, encodeURI));
      setFailed(false);
    } catch {
      setFailed(true);
    }
  }

  return (
    <Choices>
      <CopyButton getText={() => asWritten(file)} label={words.copyText} copiedLabel={words.copiedText} />
      <Button startIcon={<DownloadIcon />} onClick={() => save(file.name, asWritten(file))}>
        {words.saveText}
      </Button>
      <Button startIcon={<DownloadIcon />} onClick={() => saveReport('markdown')}>
        {words.markdown}
      </Button>
      <Button startIcon={<DownloadIcon />} onClick={() => saveReport('sarif')}>
        {words.sarif}
      </Button>
      {link === null ? (
        <p>{words.linkTooLong}</p>
      ) : (
        link !== undefined && (
          <>
            <CopyButton
              getText={() => link}
              label={words.link}
              copiedLabel={words.linkCopied}
              icon={<ShareIcon />}
            />
            <p>{link.length > LEGIBLE ? words.linkLong(link.length) : words.linkHelp}</p>
          </>
        )
      )}
      {failed && <p role="alert">{words.notLoaded}</p>}
    </Choices>
  );
}

import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { useMemo, useState } from 'react';
import { archiveFiles, diagnosticsOf, FORMATS, type Setup } from '../../exporters/index.ts';
import type { Exported } from './use-export.ts';
import type { Messages } from '../../i18n/messages.ts';
import { download } from '../../ui/browser.ts';
import { CopyButton } from '../../ui/copy-button.tsx';
import { DownloadIcon } from '../../ui/icons.tsx';
import { announce } from '../../ui/live-region.tsx';
import { useMessages } from '../../ui/messages.tsx';
import { RichText } from '../../ui/text.tsx';

/** Whether an export does not work as it stands. */
const hasErrors = (setup: Setup): boolean =>
  diagnosticsOf(setup).some(({ severity }) => severity === 'error');

/** What an export holds, in words, in the order in which it stands there. */
function contentsOf({ contents: words }: Messages['exports'], setup: Setup): readonly string[] {
  const { policies, permissionSets, role, logGroup, tunnel, preferences, forOwners, regions } = setup;
  const inRegions = (what: string) => words.eachRegion(what, regions.length);
  return [
    ...(policies.length === 0 ? [] : [words.policies(policies.map(({ name }) => name))]),
    ...(permissionSets.length === 0 ? [] : [words.permissionSets(permissionSets.map(({ name }) => name))]),
    ...(role === undefined ? [] : [role.instanceProfile ? words.roleWithProfile : words.role]),
    ...(logGroup === undefined ? [] : [inRegions(words.logGroup)]),
    ...(tunnel === undefined ? [] : [inRegions(words.tunnel(tunnel.name))]),
    ...(preferences === undefined ? [] : [inRegions(words.preferences)]),
    ...(forOwners.length === 0 ? [] : [words.statements(forOwners.map(({ kind }) => words.forOwners[kind]))]),
  ];
}

const ArchivePart = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: '4px 12px',
});

const FILE = 'session-manager-setup.zip';

/** The whole setup in every format, as one file. */
function Archive({ setup }: { readonly setup: Setup }) {
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
    <ArchivePart>
      <Button variant="outlined" startIcon={<DownloadIcon />} onClick={save}>
        {exports.archive}
      </Button>
      <p className="small" role={failed ? 'alert' : undefined}>
        {failed ? exports.archiveFailed : exports.archiveHelp}
      </p>
    </ArchivePart>
  );
}

const Part = styled('div')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr)',
  gap: 8,
  '& .bar': { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 8px' },
  '& .bar h3': { fontFamily: theme.typography.mono, fontSize: '0.75rem' },
  '& .bar .small': { fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
  '& .bar .end': { display: 'inline-flex', gap: 8, marginLeft: 'auto' },
}));

const Code = styled('pre')(({ theme }) => ({
  boxSizing: 'border-box',
  maxHeight: 'max(320px, 48dvh)',
  margin: 0,
  padding: '10px 12px',
  overflow: 'auto',
  border: `1px solid ${theme.vars.palette.divider}`,
  borderRadius: theme.shape.borderRadius,
  background: theme.vars.palette.background.default,
  fontFamily: theme.typography.mono,
  fontSize: '0.75rem',
  lineHeight: 1.55,
  tabSize: 2,
  whiteSpace: 'pre',
  [theme.breakpoints.down('md')]: { maxHeight: '60dvh' },
}));

/** The file itself: to read, to copy and to take along. */
export function FileView({ exported }: { readonly exported: Exported }) {
  const { exports } = useMessages('exports');
  const { setup, format, fileName, text } = exported;
  const wrong = useMemo(() => hasErrors(setup), [setup]);
  const size = useMemo(() => new TextEncoder().encode(text).length, [text]);
  const lines = useMemo(() => text.split('\n').length - 1, [text]);
  return (
    <Part>
      <div className="bar">
        <h3 translate="no">{fileName}</h3>
        <span className="small">{exports.size(size, lines)}</span>
        <span className="end">
          <CopyButton
            variant="outlined"
            getText={() => text}
            label={exports.copy}
            copiedLabel={wrong ? exports.copiedAsItIs : exports.copied}
            onCopied={() => wrong && announce(exports.copiedWithErrors)}
          />
          <Button
            variant="outlined"
            startIcon={<DownloadIcon />}
            onClick={() => {
              // Any other media type makes one browser or another add an ending of its own.
              download(fileName, 'application/octet-stream', text);
              announce((wrong ? exports.downloadedWithErrors : exports.downloaded)(fileName));
            }}
          >
            {exports.download}
          </Button>
        </span>
      </div>
      <Code role="region" aria-label={exports.file(FORMATS[format].name, fileName)} tabIndex={0}>
        {text}
      </Code>
      <p className="small">
        <RichText text={exports.contents.all(contentsOf(exports, setup))} />
      </p>
      {setup.scope === 'setup' && <Archive setup={setup} />}
    </Part>
  );
}

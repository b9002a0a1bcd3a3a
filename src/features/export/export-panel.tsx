import { styled } from '@mui/material/styles';
import type { DocumentKind } from '#core';
import { AskedFor } from './asked-for.tsx';
import { Choices } from './choices.tsx';
import { Commands } from './commands.tsx';
import { FileView } from './file-view.tsx';
import { useGoToSetting } from './go-to-setting.ts';
import { isEmpty } from './left-out.ts';
import { Remarks } from './remarks.tsx';
import { useExport } from './use-export.ts';
import { useMessages } from '../../ui/messages.tsx';
import { linkButton } from '../../ui/text.tsx';

const Panel = styled('section')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr)',
  alignContent: 'start',
  gap: 12,
  boxSizing: 'border-box',
  height: '100%',
  overflowY: 'auto',
  padding: '12px 16px 24px',
  fontSize: theme.typography.body2.fontSize,
  lineHeight: 1.5,
  '& h3': { margin: 0, fontSize: '0.8125rem', fontWeight: 600 },
  '& p': { margin: 0, maxWidth: '80ch', textWrap: 'pretty' },
  '& .small': { color: theme.vars.palette.text.secondary, fontSize: '0.75rem' },
  '& .link': { ...linkButton(theme), textAlign: 'left' },
  [theme.breakpoints.down('md')]: { height: 'auto', overflowY: 'visible' },
}));

/** The documents as code, scripts and prose, with what is left to settle before they are used. */
export default function ExportPanel({ kind }: { readonly kind: DocumentKind }) {
  const { exports } = useMessages('exports');
  const exported = useExport(kind);
  const goTo = useGoToSetting(kind);
  const { setup } = exported;
  return (
    <Panel aria-label={exports.title}>
      <Choices kind={kind} setup={setup} />
      {isEmpty(setup) ? (
        <p>{exports.nothing}</p>
      ) : (
        <>
          <Remarks setup={setup} onGo={goTo} />
          <FileView exported={exported} />
          <AskedFor exported={exported} onGo={goTo} />
          <Commands setup={setup} />
        </>
      )}
    </Panel>
  );
}

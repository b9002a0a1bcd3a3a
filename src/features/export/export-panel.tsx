import { styled, type Theme } from '@mui/material/styles';
import useMediaQuery from '@mui/material/useMediaQuery';
import type { DocumentKind } from '#core';
import { useMemo, useState } from 'react';
import { createPortal } from 'react-dom';
import { AskedFor } from './asked-for.tsx';
import { Choices } from './choices.tsx';
import { commandGroups, Commands } from './commands.tsx';
import { FileTools } from './file-tools.tsx';
import { FileView } from './file-view.tsx';
import { Foot } from './foot.tsx';
import { isEmpty } from './left-out.ts';
import { Nothing } from './nothing.tsx';
import { Remarks } from './remarks.tsx';
import { type Exported, useExport } from './use-export.ts';
import { parametersAskedIn } from '../../exporters/index.ts';
import { useMessages } from '../../ui/messages.tsx';
import { linkButton } from '../../ui/text.tsx';

const Panel = styled('section')(({ theme }) => ({
  position: 'relative',
  display: 'flex',
  flexDirection: 'column',
  boxSizing: 'border-box',
  height: '100%',
  minHeight: 0,
  // On a low screen with everything open the parts do not fit: then they scroll, and none is cut off.
  overflowY: 'auto',
  fontSize: theme.typography.body2.fontSize,
  lineHeight: 1.5,
  '& h3': { margin: 0, fontSize: '0.8125rem', fontWeight: 600 },
  '& p': { margin: 0, maxWidth: '80ch', textWrap: 'pretty' },
  '& .small': { color: theme.vars.palette.text.secondary, fontSize: '0.75rem' },
  '& .link': { ...linkButton(theme), textAlign: 'left' },
  [theme.breakpoints.down('md')]: { height: 'auto', overflowY: 'visible' },
}));

interface BelowProps {
  readonly exported: Exported;
  readonly open: string | null;
  readonly onOpen: (id: string | null) => void;
}

/** What the file asks for, and the commands that go with it. */
function Below({ exported, open, onOpen }: BelowProps) {
  const { exports, number } = useMessages('exports');
  const { parameters: values, commands } = exports;
  const { setup, format } = exported;
  const asked = parametersAskedIn(format, setup).length;
  const groups = useMemo(() => commandGroups(setup), [setup]);
  const count = groups.reduce((sum, group) => sum + group.commands.length, 0);
  return (
    <Foot
      open={open}
      onOpen={onOpen}
      folds={[
        {
          id: 'values',
          title: values.title(asked),
          content: asked === 0 ? null : <AskedFor exported={exported} />,
        },
        ...(count === 0
          ? []
          : [
              {
                id: 'commands',
                title: commands.title,
                summary: number(count),
                content: <Commands groups={groups} />,
              },
            ]),
      ]}
    />
  );
}

interface ExportPanelProps {
  readonly kind: DocumentKind;
  /** Where the buttons for the file belong; `null` until it is on the page. */
  readonly tools: HTMLElement | null;
}

/** The documents as code, scripts and prose, with what is left to settle before they are used. */
export default function ExportPanel({ kind, tools }: ExportPanelProps) {
  const { exports } = useMessages('exports');
  const exported = useExport(kind);
  const isNarrow = useMediaQuery((theme: Theme) => theme.breakpoints.down('md'), { noSsr: true });
  const [open, setOpen] = useState<string | null>(null);
  const { setup } = exported;
  const below = <Below exported={exported} open={open} onOpen={setOpen} />;
  return (
    <Panel aria-label={exports.title}>
      <Choices kind={kind} setup={setup} fileName={exported.fileName} />
      {isEmpty(setup) ? (
        <Nothing kind={kind} />
      ) : (
        <>
          {tools && createPortal(<FileTools exported={exported} />, tools)}
          <Remarks setup={setup} />
          {/* Where the page scrolls, a long file would put everything after it out of reach. */}
          {isNarrow && below}
          <FileView exported={exported} />
          {!isNarrow && below}
        </>
      )}
    </Panel>
  );
}

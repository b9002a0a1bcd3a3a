import IconButton from '@mui/material/IconButton';
import { styled, useColorScheme } from '@mui/material/styles';
import { DOCUMENT_KINDS, type DocumentKind } from '#core';
import { type ReactNode, useEffect } from 'react';
import { DocumentLink, PlaceLink } from './document-links.tsx';
import { DocumentMenu, MoreDocuments } from './document-menu.tsx';
import { configurationActions, useUndo } from '../store/configuration.ts';
import { interfaceActions, useInterface } from '../store/interface.ts';
import { MoonIcon, RedoIcon, SunIcon, SystemIcon, UndoIcon } from '../ui/icons.tsx';
import { Link } from '../ui/link.tsx';
import { useMessages } from '../ui/messages.tsx';

const Svg = styled('svg')(({ theme }) => ({
  width: 22,
  height: 22,
  flex: 'none',
  color: theme.vars.palette.primary.main,
}));

/** A prompt inside braces: a session, and a policy. */
function Mark() {
  return (
    <Svg viewBox="0 0 22 22" fill="none" stroke="currentColor" strokeWidth="1.7" aria-hidden="true">
      <g strokeLinecap="round" strokeLinejoin="round">
        <path d="M6 2.5c-2 0-2.5 1-2.5 2.5v3c0 1.5-.5 2.5-2 3 1.5.5 2 1.5 2 3v3c0 1.5.5 2.5 2.5 2.5" />
        <path d="M16 2.5c2 0 2.5 1 2.5 2.5v3c0 1.5.5 2.5 2 3-1.5.5-2 1.5-2 3v3c0 1.5-.5 2.5-2.5 2.5" />
        <path d="m8 8.5 2.800 2.5L8 13.5m4.300.7h2.200" />
      </g>
    </Svg>
  );
}

const next = { system: 'light', light: 'dark', dark: 'system' } as const;
const icons = { system: SystemIcon, light: SunIcon, dark: MoonIcon };

/** Steps through: as the system has it, light, dark. */
function ColorSchemeSwitch() {
  const { app } = useMessages();
  const chosen = useInterface((state) => state.colorScheme);
  const { mode, setMode } = useColorScheme();
  useEffect(() => {
    if (mode !== chosen) {
      setMode(chosen);
    }
  }, [mode, chosen, setMode]);
  const Icon = icons[chosen];
  return (
    <IconButton
      aria-label={app.colorScheme[chosen]}
      title={app.colorScheme[chosen]}
      onClick={() => interfaceActions.setColorScheme(next[chosen])}
    >
      <Icon />
    </IconButton>
  );
}

const Bar = styled('header')(({ theme }) => ({
  position: 'sticky',
  top: 0,
  zIndex: 10,
  height: 'var(--header-height)',
  boxSizing: 'border-box',
  display: 'flex',
  alignItems: 'center',
  gap: 16,
  padding: '0 16px 0 24px',
  background: theme.vars.palette.background.paper,
  borderBottom: `1px solid ${theme.vars.palette.divider}`,
  '& .name': {
    display: 'flex',
    alignItems: 'center',
    gap: 10,
    flex: 'none',
    color: 'inherit',
    textDecoration: 'none',
    fontWeight: 650,
    fontSize: '0.9375rem',
    letterSpacing: '-0.005em',
    whiteSpace: 'nowrap',
  },
  '& .documents': { display: 'flex', gap: 2, alignSelf: 'stretch', marginLeft: 8 },
  '& .tools': { display: 'flex', alignItems: 'center', gap: 4, marginLeft: 'auto', flex: 'none' },
  '& .documents a, & .samples': {
    display: 'flex',
    alignItems: 'center',
    padding: '0 10px',
    fontSize: '0.875rem',
    color: theme.vars.palette.text.secondary,
    textDecoration: 'none',
    whiteSpace: 'nowrap',
    borderBlock: '2px solid var(--unseen)',
    '&:hover': { color: theme.vars.palette.text.primary },
    '&:focus-visible': { outlineOffset: -4 },
    '&[aria-current="page"]': {
      color: theme.vars.palette.text.primary,
      fontWeight: 600,
      borderBottomColor: theme.vars.palette.primary.main,
    },
  },
  '& .documents > span': { display: 'flex' },
  '& .menu, & .documents > .more': { display: 'none' },
  '@media (max-width: 1359px)': {
    gap: 8,
    padding: '0 12px 0 16px',
    '& .long-name': { display: 'none' },
    '& .documents': { marginLeft: 0 },
    '& .documents a, & .samples': { padding: '0 8px', fontSize: '0.8125rem' },
  },
  // With the name, all of them have room on the widest screens alone.
  '@media (max-width: 1599px)': {
    '& .documents > .rare': { display: 'none' },
    '& .documents > .more': { display: 'flex', alignItems: 'center' },
  },
  // The documents and the name have no room side by side; the mark leads home as well.
  '@media (min-width: 1360px), (max-width: 1099px)': { '& .short-name': { display: 'none' } },
  '@media (max-width: 899px)': {
    gap: 4,
    padding: '0 8px 0 12px',
    '& .documents, & .short-name, & .samples': { display: 'none' },
    '& .menu': { display: 'block', flex: '0 1 auto', minWidth: 0 },
    '& .tools': { gap: 0 },
  },
}));

/** Documents that fewer people write: behind one button, where there is no room for all of them. */
const MORE: readonly DocumentKind[] = ['tunnel', 'session-command', 'guardrail'];

interface HeaderProps {
  /** The document that is open. */
  readonly kind: DocumentKind | undefined;
  readonly share: ReactNode;
}

/** Name, documents, and what concerns the page as a whole. */
export function Header({ kind, share }: HeaderProps) {
  const { app } = useMessages();
  const { canUndo, canRedo } = useUndo();
  return (
    <Bar>
      <Link className="name" to="/" aria-label={app.name}>
        <Mark />
        <span className="long-name">{app.name}</span>
        <span className="short-name">{app.shortName}</span>
      </Link>
      <nav className="documents" aria-label={app.documents}>
        {DOCUMENT_KINDS.map((each) => (
          <span key={each} className={MORE.includes(each) ? 'rare' : undefined}>
            <DocumentLink kind={each} />
          </span>
        ))}
        <MoreDocuments kind={kind} kinds={MORE} />
      </nav>
      <div className="menu">
        <DocumentMenu kind={kind} />
      </div>
      <div className="tools">
        {kind && (
          <>
            <IconButton
              aria-label={app.undo}
              title={app.undoKeys}
              disabled={!canUndo}
              onClick={configurationActions.undo}
            >
              <UndoIcon />
            </IconButton>
            <IconButton
              aria-label={app.redo}
              title={app.redoKeys}
              disabled={!canRedo}
              onClick={configurationActions.redo}
            >
              <RedoIcon />
            </IconButton>
          </>
        )}
        <PlaceLink to="check" className="samples" />
        <PlaceLink to="samples" className="samples" />
        {share}
        <ColorSchemeSwitch />
      </div>
    </Bar>
  );
}

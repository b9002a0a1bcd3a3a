import { styled } from '@mui/material/styles';
import type { DocumentKind } from '#core';
import { Link } from 'react-router';
import { useKind } from './kind.ts';
import { kindMessages, reviewMessages } from '../../i18n/en/builder.ts';
import { useRoute } from '../../store/use-route.ts';
import { CopyButton } from '../../ui/copy-button.tsx';
import { RichText } from '../../ui/rich-text.tsx';

/** Documents that are of no use without one another. */
const RELATED: Readonly<Record<DocumentKind, readonly DocumentKind[]>> = {
  'end-user': ['instance-role'],
  administrator: ['session-preferences'],
  'instance-role': ['trust-policy', 'session-preferences'],
  'trust-policy': ['instance-role'],
  'session-preferences': ['instance-role'],
};

const Links = styled('p')({ display: 'flex', flexWrap: 'wrap', gap: '4px 24px' });

const Commands = styled('dl')(({ theme }) => ({
  display: 'grid',
  gap: 4,
  margin: 0,
  fontSize: theme.typography.body2.fontSize,
  '& dd': {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    gap: 8,
    alignItems: 'start',
    margin: '0 0 8px',
  },
  '& pre': {
    margin: 0,
    padding: '8px 12px',
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    fontFamily: theme.typography.mono,
    fontSize: '0.8125rem',
    lineHeight: 1.5,
    background: theme.vars.palette.background.paper,
    border: `1px solid ${theme.vars.palette.divider}`,
    borderRadius: theme.shape.borderRadius,
  },
  // Lines break between words only, never after the hyphens of an option.
  '& pre span': { display: 'inline-block', maxWidth: '100%' },
  '@media (max-width: 479px)': { '& dd': { gridTemplateColumns: 'minmax(0, 1fr)' } },
}));

function RelatedLink({ kind }: { readonly kind: DocumentKind }) {
  return <Link to={useRoute(kind)}>{kindMessages[kind].title}</Link>;
}

/** Preferences have no form in IAM: they go to AWS by commands. */
function PreferencesCommands() {
  return (
    <Commands>
      {reviewMessages.commands.map(({ label, command }) => [
        <dt key={label}>{label}</dt>,
        <dd key={command}>
          <pre>{command.split(' ').map((word) => [<span key={word}>{word}</span>, ' '])}</pre>
          <CopyButton
            variant="outlined"
            getText={() => command}
            label={reviewMessages.copyCommand}
            copiedLabel={reviewMessages.copiedCommand}
          />
        </dd>,
      ])}
    </Commands>
  );
}

/** Where the finished document goes in AWS, and which documents it needs beside it. */
export function WhatNext() {
  const kind = useKind();
  return (
    <>
      <h3>{reviewMessages.next}</h3>
      <p>
        <RichText text={reviewMessages.destination[kind]} />
      </p>
      {kind === 'session-preferences' && <PreferencesCommands />}
      <p>{reviewMessages.related[kind]}</p>
      <Links>
        {RELATED[kind].map((related) => (
          <RelatedLink key={related} kind={related} />
        ))}
      </Links>
    </>
  );
}

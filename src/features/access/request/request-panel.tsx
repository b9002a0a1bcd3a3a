import { styled } from '@mui/material/styles';
import type { DocumentKind } from '#core';
import { useDeferredValue } from 'react';
import { PasteSection } from './paste-section.tsx';
import { TrySection } from './try-section.tsx';
import type { Spotlight } from '../statement-link.tsx';
import { useConfiguration } from '../../../store/configuration.ts';
import { linkButton } from '../../../ui/text.tsx';

const Panel = styled('div')(({ theme }) => ({
  containerType: 'inline-size',
  display: 'grid',
  alignContent: 'start',
  gap: 24,
  boxSizing: 'border-box',
  height: '100%',
  overflowY: 'auto',
  padding: '12px 16px 24px',
  fontSize: theme.typography.body2.fontSize,
  lineHeight: 1.5,
  '& .part': { display: 'grid', gap: 8, minWidth: 0 },
  '& .part + .part': { paddingTop: 16, borderTop: `1px solid ${theme.vars.palette.divider}` },
  '& .question': { display: 'grid', gap: 8, minWidth: 0, alignContent: 'start' },
  // The answer beside the question, where there is room for both.
  '@container (min-width: 680px)': {
    '& .part[data-two="true"]': {
      gridTemplateColumns: 'minmax(0, 6fr) minmax(0, 5fr)',
      columnGap: 20,
      alignItems: 'start',
    },
    '& .part > .head': { gridColumn: '1 / -1' },
    '& .part > .result, & .results:has(> .result:only-child)': { position: 'sticky', top: 0 },
  },
  '& .head': {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: 8,
    minHeight: 36,
  },
  '& .head > button': { margin: '-4px -8px -4px 0' },
  '& .head > label, & h2': { margin: 0, fontSize: '0.8125rem', fontWeight: 600 },
  '& h3, & h4': { margin: 0, fontSize: '0.8125rem', fontWeight: 600 },
  '& h4': { marginTop: 8, color: theme.vars.palette.text.secondary, fontSize: '0.75rem' },
  '& p': { margin: 0, maxWidth: '75ch', overflowWrap: 'anywhere' },
  '& textarea[data-mono]': { fontSize: '0.8125rem', '@media (pointer: coarse)': { fontSize: '1rem' } },
  '& .label': { fontWeight: 600, fontSize: '0.75rem' },
  '& .small': { color: theme.vars.palette.text.secondary, fontSize: '0.75rem' },
  '& .form .MuiAccordionSummary-root': { fontSize: '0.8125rem' },
  '& .form': { display: 'grid', gap: 12, marginTop: 4 },
  '& .field': { display: 'grid', gap: 4, minWidth: 0, alignContent: 'start' },
  '& .pair': { display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(200px, 1fr))', gap: 12 },
  '& .result': {
    display: 'grid',
    gap: 6,
    minWidth: 0,
    padding: '10px 12px 12px',
    borderLeft: `3px solid ${theme.vars.palette.primary.main}`,
    background: theme.vars.palette.background.default,
  },
  '& .results': { display: 'grid', gap: 12, minWidth: 0, alignContent: 'start' },
  '& .result .verdict': { marginTop: 4, fontSize: '0.875rem' },
  '& .result .verdict > span': { fontWeight: 600, whiteSpace: 'normal' },
  '& .result .verdict > [data-outcome="denied"]': { color: theme.vars.palette.text.primary, fontWeight: 600 },
  '& .result .MuiButton-root': {
    minHeight: 26,
    padding: '0 10px',
    marginLeft: 8,
    fontSize: '0.75rem',
    '@media (pointer: coarse)': { minHeight: 40 },
  },
  '& .result .fix': {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    gap: '0 8px',
    marginTop: 2,
    fontSize: '0.75rem',
  },
  '& .result .fix > .MuiButton-root': { marginLeft: 0 },
  '& .result > div > .MuiButton-root': { marginLeft: 0 },
  '& .result ul, & .result ol': { margin: 0, paddingLeft: 18, display: 'grid', gap: 4, maxWidth: '75ch' },
  '& .result .statements': { listStyle: 'none', paddingLeft: 0, gap: 8 },
  '& .result .findings': { display: 'grid', gap: 4 },
  '& .capital > button': { display: 'inline-block' },
  '& .capital > button::first-letter': { textTransform: 'uppercase' },
  '& .result p button, & .result li button:not(.MuiButton-root), & .result li a, & dd button': {
    ...linkButton(theme),
  },
  [theme.breakpoints.down('md')]: {
    height: 'auto',
    overflowY: 'visible',
    // The page scrolls, and its bars would cover what sticks.
    '&& .part > .result, && .results:has(> .result:only-child)': { position: 'static' },
  },
}));

interface RequestPanelProps {
  readonly kind: DocumentKind;
  /** Asked to mark elements of the document of this kind. */
  readonly onSpotlight: Spotlight;
}

/** Questions to the policy: of a message that AWS printed, and of anybody who wants to know. */
export default function RequestPanel({ kind, onSpotlight }: RequestPanelProps) {
  const configuration = useDeferredValue(useConfiguration());
  return (
    <Panel>
      <PasteSection configuration={configuration} kind={kind} onSpotlight={onSpotlight} />
      <TrySection key={kind} configuration={configuration} kind={kind} onSpotlight={onSpotlight} />
    </Panel>
  );
}

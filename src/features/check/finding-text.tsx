import { styled } from '@mui/material/styles';
import { POLICY_FINDING_RULES } from '#analysis';
import type { ReactNode } from 'react';
import { SEVERITY_ICONS } from './fix-line.tsx';
import type { PlacedFinding } from '../../checking/index.ts';
import { useMessages } from '../../ui/messages.tsx';
import { linkButton, PageLink, RichText } from '../../ui/text.tsx';

/** Findings one below the other, where there is little room. */
export const FindingTexts = styled('div')(({ theme }) => ({
  display: 'grid',
  gap: 8,
  overflowY: 'auto',
  overflowWrap: 'anywhere',
  textWrap: 'pretty',
  '& article + article': { paddingTop: 8, borderTop: `1px solid ${theme.vars.palette.divider}` },
  '& h3': { display: 'flex', gap: 8, margin: 0, fontSize: 'inherit', fontWeight: 600 },
  '& h3 > svg': { flex: 'none', marginTop: 3, fontSize: 13 },
  '& h3 > button': { ...linkButton(theme), textAlign: 'left' },
  '& [data-severity="error"] svg': { color: theme.vars.palette.error.main },
  '& [data-severity="warning"] svg': { color: theme.vars.palette.warning.main },
  '& [data-severity="info"] svg': { color: theme.vars.palette.primary.main },
  '& article p': { display: 'block', minHeight: 0, margin: '2px 0 0' },
  '& article a': { color: theme.vars.palette.primary.main, fontSize: '0.75rem', textUnderlineOffset: 2 },
}));

interface FindingTextProps {
  readonly finding: PlacedFinding;
  /** Shows its place, where that is not in view anyway. */
  readonly onShow?: () => void;
  /** What mends it. */
  readonly children?: ReactNode;
}

/** What was found, why, what to do, and the page of AWS. */
export function FindingText({ finding, onShow, children }: FindingTextProps) {
  const { findings: words } = useMessages('findings');
  const { code, severity } = finding;
  const Icon = SEVERITY_ICONS[severity];
  const title = <RichText text={words.texts[code].title} />;
  return (
    <article data-severity={severity}>
      <h3>
        <Icon />
        {onShow === undefined ? (
          <span>{title}</span>
        ) : (
          <button type="button" onClick={onShow}>
            {title}
          </button>
        )}
      </h3>
      <p>
        <RichText text={words.message(finding)} />
      </p>
      {children}
      <PageLink page={POLICY_FINDING_RULES[code].page} />
    </article>
  );
}

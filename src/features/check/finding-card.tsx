import { styled } from '@mui/material/styles';
import { FindingText, FindingTexts } from './finding-text.tsx';
import { FixLine } from './fix-line.tsx';
import { nameOf } from './results.ts';
import type { Fix, ReportedFinding } from '../../checking/index.ts';
import type { TextFile } from '../../store/checked-files.ts';
import { useMessages } from '../../ui/messages.tsx';

const Card = styled(FindingTexts)(({ theme }) => ({
  boxSizing: 'border-box',
  width: 'min(460px, calc(100vw - 80px))',
  maxHeight: '40vh',
  padding: '8px 12px',
  border: `1px solid ${theme.vars.palette.outline}`,
  borderRadius: theme.shape.borderRadius,
  background: theme.vars.palette.background.paper,
  color: theme.vars.palette.text.primary,
  boxShadow: theme.vars.shadows[3],
  font: `400 ${theme.typography.body2.fontSize}/1.5 ${theme.typography.fontFamily}`,
  whiteSpace: 'normal',
  // The editor around it draws its focus in its own way, and hides it.
  '--vscode-focusBorder': theme.vars.palette.primary.main,
  '& :focus-visible': { outline: `2px solid ${theme.vars.palette.primary.main} !important` },
}));

interface FindingCardProps {
  readonly file: TextFile;
  /** Those at one place, the most particular first. */
  readonly findings: readonly ReportedFinding[];
  readonly fixes: ReadonlyMap<ReportedFinding, Fix>;
  /** Takes it away, and gives the focus back. */
  readonly onClose: () => void;
}

/** What was found at a place in the text, and what mends it: beside the place. */
export function FindingCard({ file, findings, fixes, onClose }: FindingCardProps) {
  const { check } = useMessages('check');
  return (
    <Card
      role="region"
      aria-label={check.here}
      onKeyDown={(event) => {
        // The editor around it must not take its keys for text.
        event.stopPropagation();
        if (event.key === 'Escape') onClose();
      }}
    >
      {findings.map((finding) => {
        const fix = fixes.get(finding);
        return (
          <FindingText key={`${nameOf(finding)} ${finding.at}`} finding={finding}>
            {fix !== undefined && <FixLine file={file} finding={finding} fix={fix} />}
          </FindingText>
        );
      })}
    </Card>
  );
}

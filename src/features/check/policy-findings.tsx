import { styled } from '@mui/material/styles';
import { documentFile, type DocumentKind, type Generated } from '#core';
import type { JsonPointer } from '#iam';
import { useEffect, useState } from 'react';
import { ask } from './asking.ts';
import { FindingText, FindingTexts } from './finding-text.tsx';
import { ROUTE } from './link.ts';
import type { PlacedFinding } from '../../checking/index.ts';
import { checkedFilesActions } from '../../store/checked-files.ts';
import { generatedNow } from '../../store/generated.ts';
import { useSettledDocument } from '../../store/settled.ts';
import { afterPress } from '../../ui/after-press.ts';
import { ErrorIcon, WarningIcon } from '../../ui/icons.tsx';
import { Link } from '../../ui/link.tsx';
import { useMessages } from '../../ui/messages.tsx';
import { PopupButton } from '../../ui/popup-button.tsx';

const Chip = styled('div')(({ theme }) => ({
  alignSelf: 'center',
  flex: 'none',
  '&[data-severity="error"] > span > button svg': { color: theme.vars.palette.error.main },
  '&[data-severity="warning"] > span > button svg': { color: theme.vars.palette.warning.main },
  '& > span > button': { minHeight: 28, padding: '0 8px', fontSize: '0.75rem' },
  '& > span > button svg': { fontSize: 15 },
  '& .all': { color: theme.vars.palette.primary.main },
}));

const Texts = styled(FindingTexts)({ maxHeight: 'min(420px, 55vh)' });

/** So long nobody changes an answer before the document is checked. */
const QUIET_MS = 300;

interface Found {
  readonly kind: DocumentKind;
  readonly findings: readonly PlacedFinding[];
}

const textOf = ({ text }: Generated): string => text;

/** What the check finds in a document of answers: errors and warnings; nothing by default. */
function useFindings(kind: DocumentKind): readonly PlacedFinding[] {
  const text = useSettledDocument(kind, textOf);
  const [found, setFound] = useState<Found>();
  useEffect(() => {
    let present = true;
    // Beside the row of what is left to do, which it shortens.
    const show = (found?: Found) => afterPress(() => present && setFound(found));
    const timer = setTimeout(() => {
      ask(`generated ${kind}`, 'generated', { text, path: documentFile(kind) }).then(
        (findings) => findings !== undefined && show({ kind, findings }),
        // Where it stops working, nothing is said about this text; the page Check says that it did.
        () => show(),
      );
    }, QUIET_MS);
    return () => {
      present = false;
      clearTimeout(timer);
    };
  }, [kind, text]);
  return found?.kind === kind ? found.findings : [];
}

export interface PolicyFindingsProps {
  readonly kind: DocumentKind;
  /** Shows elements of the document in its text. */
  readonly onShow: (at: readonly JsonPointer[]) => void;
}

/** How much the check finds in what the answers make: a button that opens to it, where there is anything. */
export default function PolicyFindings({ kind, onShow }: PolicyFindingsProps) {
  const { check } = useMessages('check', 'findings');
  const findings = useFindings(kind);
  if (findings.length === 0) return null;
  const isError = findings.some(({ severity }) => severity === 'error');
  return (
    <Chip data-severity={isError ? 'error' : 'warning'}>
      <PopupButton
        label={check.found(findings.length)}
        title={check.results}
        icon={isError ? <ErrorIcon /> : <WarningIcon />}
        color="inherit"
      >
        {(close) => (
          <>
            <Texts>
              {findings.map((finding) => (
                <FindingText
                  key={`${finding.code} ${finding.at}`}
                  finding={finding}
                  onShow={() => {
                    close();
                    onShow([finding.at]);
                  }}
                />
              ))}
            </Texts>
            <Link
              className="all"
              to={ROUTE}
              onClick={() =>
                checkedFilesActions.add([{ name: documentFile(kind), text: `${generatedNow(kind).text}\n` }])
              }
            >
              {check.openHere}
            </Link>
          </>
        )}
      </PopupButton>
    </Chip>
  );
}

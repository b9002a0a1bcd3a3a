import Button from '@mui/material/Button';
import { type AccessDeniedMessage, diagnose, type Finding, type Outcome } from '#analysis';
import type { Configuration, DocumentKind } from '#core';
import { useCallback, useMemo } from 'react';
import { FindingList, useFixes } from './finding-list.tsx';
import { useAnnounced } from './use-announced.ts';
import { tryRequest } from './use-tried-request.ts';
import { Sign } from '../sign.tsx';
import { type Spotlight, StatementLink } from '../statement-link.tsx';
import type { Messages } from '../../../i18n/messages.ts';
import { announce } from '../../../ui/live-region.tsx';
import { useMessages } from '../../../ui/messages.tsx';
import { RichText, Sentence } from '../../../ui/text.tsx';

interface DiagnosisViewProps {
  readonly configuration: Configuration;
  readonly kind: DocumentKind;
  readonly message: AccessDeniedMessage;
  readonly onSpotlight: Spotlight;
  /** Which one of several it is, from 1. */
  readonly position: number;
  readonly count: number;
}

const OUTCOMES = { denied: 'denied', allowed: 'allowed', 'not-asked': 'none' } as const;

const NONE: readonly Finding[] = [];

/** Id of what a message comes to; the first one is where the focus goes. */
export const verdictId = (position: number): string => `diagnosis-verdict-${position}`;

const LATER: readonly Finding['code'][] = ['plugin', 'key-policy', 'log-not-encrypted'];

/** Findings under their headings: the policy that AWS names, what mends this one, and where else to look. */
function sections(
  words: Messages['request']['paste'],
  findings: readonly Finding[],
  isDenied: boolean,
): readonly (readonly [string, readonly Finding[]])[] {
  if (!isDenied) return [[words.lookHere, findings]];
  const named = findings.filter(({ code }) => code.startsWith('named-'));
  const others = findings.slice(named.length);
  const later = others.findIndex(({ code }) => LATER.includes(code));
  const end = later < 0 ? others.length : later;
  return [
    [words.named, named],
    [words.mend, others.slice(0, end)],
    [words.also, others.slice(end)],
  ];
}

/** What AWS said in plain words, what the policy says to it, and what to do. */
export function DiagnosisView({
  configuration,
  kind,
  message,
  onSpotlight,
  position,
  count,
}: DiagnosisViewProps) {
  const { paste: words, answer } = useMessages('request').request;
  const diagnosis = useMemo(() => diagnose(configuration, kind, message), [configuration, kind, message]);
  const { verdict, side, kind: asked, decision, findings, tried, resourceGuessed } = diagnosis;
  const title = words.verdicts[verdict](asked, side);
  const id = verdictId(position);
  const statement = decision?.statement;
  // Of several, their number is read out instead.
  useAnnounced(count === 1 ? title : '');
  const ask = useCallback(
    (changed: Configuration): Outcome => {
      const after = diagnose(changed, kind, message);
      return { isAllowed: after.verdict === 'allowed', findings: after.findings };
    },
    [kind, message],
  );
  const fixes = useFixes(configuration, verdict === 'denied' ? findings : NONE, ask);
  return (
    <section
      className="result"
      data-testid="diagnosis"
      {...(count === 1 ? {} : { 'aria-label': words.numbered(position, count) })}
    >
      {count > 1 && <p className="label">{words.numbered(position, count)}</p>}
      <h3>{words.saidTitle}</h3>
      {words.said(message, side).map((sentence) => (
        <p key={sentence}>
          <RichText text={sentence} />
        </p>
      ))}
      <h3 className="verdict" id={id} tabIndex={-1}>
        <Sign outcome={OUTCOMES[verdict]} word={title} />
      </h3>
      {statement !== undefined && asked === kind && verdict === 'allowed' && (
        <p>
          <Sentence
            of={answer.allowedBy}
            slots={{ statement: <StatementLink statement={statement} onSpotlight={onSpotlight} /> }}
          />
        </p>
      )}
      {resourceGuessed && <p className="small">{words.guessed}</p>}
      {sections(words, findings, verdict === 'denied').map(([heading, listed]) => (
        <FindingList key={heading} title={heading} findings={listed} fixes={fixes} verdict={id} kind={kind} />
      ))}
      {tried !== undefined && asked === kind && (
        <div>
          <Button
            variant="outlined"
            color="inherit"
            onClick={() => {
              tryRequest(tried);
              announce(words.tried);
            }}
          >
            {words.tryIt}
          </Button>
        </div>
      )}
    </section>
  );
}

import {
  diagnose,
  type Finding,
  type Outcome,
  triedDecision,
  type TriedDecision,
  type TriedRequest,
} from '#analysis';
import type { Configuration, DocumentKind } from '#core';
import type { JsonPointer, StatementMatch } from '#iam';
import { useCallback, useMemo } from 'react';
import { FindingList, useFixes } from './finding-list.tsx';
import { useAnnounced } from './use-announced.ts';
import { Sign } from '../sign.tsx';
import { type Spotlight, StatementLink } from '../statement-link.tsx';
import { useMessages } from '../../../ui/messages.tsx';
import { RichText, Sentence } from '../../../ui/text.tsx';

/** The part that decides: what does not match, else the statement itself. */
function decidingPart({ at, resource, conditions }: StatementMatch): JsonPointer {
  if (!resource.matched) return resource.nearest?.at ?? resource.pattern?.at ?? at;
  return conditions.find(({ met }) => !met)?.at ?? at;
}

interface StatementItemProps {
  readonly match: StatementMatch;
  readonly onSpotlight: Spotlight;
}

function StatementItem({ match, onSpotlight }: StatementItemProps) {
  const { paragraph, request } = useMessages('request');
  const { answer: words } = request;
  const { action, resource, conditions, applies, effect } = match;
  const sentences = [
    words.actionMatches(action.element === 'Action' ? action.pattern?.text : undefined),
    words.resourceSentence(match),
    // Without the resource, the conditions do not matter.
    ...(resource.matched ? conditions.map(words.conditionSentence) : []),
  ];
  return (
    <li>
      <p>
        <Sentence
          of={words.does[applies ? effect : 'nothing']}
          slots={{
            statement: (
              <StatementLink first statement={match} at={decidingPart(match)} onSpotlight={onSpotlight} />
            ),
          }}
        />
      </p>
      <p className="small">
        <RichText text={paragraph(sentences)} />
      </p>
    </li>
  );
}

/** Id of the answer. */
const VERDICT = 'try-verdict';

/** What the policy of a document lacks for a request, as if AWS had denied it. */
function changesFor(
  configuration: Configuration,
  kind: DocumentKind,
  { action, resource }: TriedRequest,
): readonly Finding[] {
  const {
    verdict,
    kind: asked,
    findings,
  } = diagnose(configuration, kind, {
    symptom: 'denied',
    action,
    ...(resource === '' ? {} : { resource }),
    reason: { policy: 'unknown', explicit: false },
  });
  return verdict === 'denied' && asked === kind ? findings : [];
}

interface AnswerViewProps {
  readonly configuration: Configuration;
  readonly kind: DocumentKind;
  readonly request: TriedRequest;
  readonly tried: TriedDecision;
  readonly onSpotlight: Spotlight;
}

/** The answer, what decided it, and what it takes for granted. */
export function AnswerView({ configuration, kind, request, tried, onSpotlight }: AnswerViewProps) {
  const { answer: words, paste } = useMessages('request').request;
  const { answer, decision, statement, assumptions } = tried;
  const word = answer === 'denied' ? words.denied : words.allowed;
  const matching = decision.statements.filter(({ action }) => action.matched);
  const others = decision.statements.length - matching.length;
  useAnnounced(word);
  const ask = useCallback(
    (changed: Configuration): Outcome => ({
      isAllowed: triedDecision(changed, kind, request)?.answer !== 'denied',
      findings: changesFor(changed, kind, request),
    }),
    [kind, request],
  );
  const findings = useMemo(
    () => (answer === 'denied' ? changesFor(configuration, kind, request) : []),
    [answer, configuration, kind, request],
  );
  const fixes = useFixes(configuration, findings, ask);
  return (
    <div className="result" data-testid="answer">
      <h3 className="verdict" id={VERDICT} tabIndex={-1}>
        <Sign outcome={answer === 'denied' ? 'denied' : 'allowed'} word={word} />
      </h3>
      <p>
        <Sentence
          of={
            decision.problems.length > 0
              ? () => words.refused
              : statement === undefined
                ? () => words.nothingAllows
                : answer === 'denied'
                  ? words.deniedBy
                  : words.allowedBy
          }
          slots={{
            statement: statement && <StatementLink statement={statement} onSpotlight={onSpotlight} />,
          }}
        />
      </p>
      {decision.missingContext.length > 0 && (
        <p>
          <RichText text={words.missing(decision.missingContext)} />
        </p>
      )}
      <FindingList
        title={paste.mend}
        findings={findings.filter((finding) => fixes.has(finding))}
        fixes={fixes}
        verdict={VERDICT}
        kind={kind}
      />
      <h4>{words.why}</h4>
      {matching.length === 0 ? (
        <p className="small">{words.none}</p>
      ) : (
        <ul className="statements">
          {matching.map((match) => (
            <StatementItem key={match.at} match={match} onSpotlight={onSpotlight} />
          ))}
        </ul>
      )}
      {matching.length > 0 && others > 0 && <p className="small">{words.others(others)}</p>}
      <h4>{words.assumptions}</h4>
      <ul className="small">
        {assumptions.map(({ code, params }) => (
          <li key={code}>
            <RichText text={words.assumption(code, params)} />
          </li>
        ))}
      </ul>
    </div>
  );
}

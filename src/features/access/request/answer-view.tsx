import {
  diagnose,
  type Finding,
  type Outcome,
  standsIn,
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
import { useRoute } from '../../../store/use-route.ts';
import { Link } from '../../../ui/link.tsx';
import { useMessages } from '../../../ui/messages.tsx';
import { RichText, Sentence } from '../../../ui/text.tsx';

/** The part that decides: what does not match, else the statement itself. */
function decidingPart({ at, resource, conditions }: StatementMatch): JsonPointer {
  if (!resource.matched) return resource.nearest?.at ?? resource.pattern?.at ?? at;
  return conditions.find(({ met }) => !met)?.at ?? at;
}

interface StatementItemProps {
  readonly match: StatementMatch;
  /** Absent for a policy that is not on the screen. */
  readonly onSpotlight?: Spotlight;
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
              <StatementLink
                first
                statement={match}
                at={decidingPart(match)}
                {...(onSpotlight === undefined ? {} : { onSpotlight })}
              />
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

interface StatementsProps {
  readonly title: string;
  readonly statements: readonly StatementMatch[];
  readonly onSpotlight?: Spotlight;
}

/** What each statement of a policy says to the request. */
function Statements({ title, statements, onSpotlight }: StatementsProps) {
  const { answer: words } = useMessages('request').request;
  const matching = statements.filter(({ action }) => action.matched);
  const others = statements.length - matching.length;
  return (
    <>
      <h4>{title}</h4>
      {matching.length === 0 ? (
        <p className="small">{words.none}</p>
      ) : (
        <ul className="statements">
          {matching.map((match) => (
            <StatementItem
              key={match.at}
              match={match}
              {...(onSpotlight === undefined ? {} : { onSpotlight })}
            />
          ))}
        </ul>
      )}
      {matching.length > 0 && others > 0 && <p className="small">{words.others(others)}</p>}
    </>
  );
}

/** What a guardrail says to the request, and then the policy beside it. */
function GuardedAnswer({
  tried: { answer, statement },
  onSpotlight,
}: Pick<AnswerViewProps, 'tried' | 'onSpotlight'>) {
  const { guardrail: words } = useMessages('request').request.answer;
  const policy = <Link to={useRoute('end-user')}>{words.policy}</Link>;
  if (statement === undefined) return <Sentence of={words.policyLacksIt} slots={{ policy }} />;
  if (standsIn(statement) === 'guardrail') {
    return (
      <Sentence
        of={words.denies}
        slots={{ statement: <StatementLink statement={statement} onSpotlight={onSpotlight} /> }}
      />
    );
  }
  return (
    <Sentence
      of={answer === 'denied' ? words.policyDenies : words.passes}
      slots={{ policy, statement: <StatementLink statement={statement} /> }}
    />
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
  const isGuarded = kind === 'guardrail';
  const word = answer === 'denied' ? words.denied : words.allowed;
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
        {decision.problems.length > 0 ? (
          words.refused
        ) : isGuarded ? (
          <GuardedAnswer tried={tried} onSpotlight={onSpotlight} />
        ) : (
          <Sentence
            of={
              statement === undefined
                ? () => words.nothingAllows
                : answer === 'denied'
                  ? words.deniedBy
                  : words.allowedBy
            }
            slots={{
              statement: statement && <StatementLink statement={statement} onSpotlight={onSpotlight} />,
            }}
          />
        )}
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
      {isGuarded ? (
        <>
          <Statements
            title={words.guardrail.ofGuardrail}
            statements={decision.statements.filter((each) => standsIn(each) === 'guardrail')}
            onSpotlight={onSpotlight}
          />
          <Statements
            title={words.guardrail.ofPolicy}
            statements={decision.statements.filter((each) => standsIn(each) === 'people')}
          />
        </>
      ) : (
        <Statements title={words.why} statements={decision.statements} onSpotlight={onSpotlight} />
      )}
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

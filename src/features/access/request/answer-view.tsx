import type { TriedDecision } from '#analysis';
import type { JsonPointer, StatementMatch } from '#iam';
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

interface AnswerViewProps {
  readonly tried: TriedDecision;
  readonly onSpotlight: Spotlight;
}

/** The answer, what decided it, and what it takes for granted. */
export function AnswerView({ tried, onSpotlight }: AnswerViewProps) {
  const { answer: words } = useMessages('request').request;
  const { answer, decision, statement, assumptions } = tried;
  const word = answer === 'denied' ? words.denied : words.allowed;
  const matching = decision.statements.filter(({ action }) => action.matched);
  const others = decision.statements.length - matching.length;
  useAnnounced(word);
  return (
    <div className="result" data-testid="answer">
      <h3 className="verdict">
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

import type { Check, Obstacle } from '#analysis';
import { type Spotlight, StatementLink } from './statement-link.tsx';
import { accessMessages } from '../../i18n/en/access.ts';
import { RichText } from '../../ui/rich-text.tsx';

const { detail: words } = accessMessages;

/** What the request says about a key, whose name has no case. */
function requestValue({ authorization: { context } }: Check, key: string): string | undefined {
  const name = Object.keys(context).find((each) => each.toLowerCase() === key.toLowerCase());
  const value = name === undefined ? undefined : context[name];
  return typeof value === 'string' || value === undefined ? value : value.join(', ');
}

interface ObstacleTextProps {
  readonly check: Check;
  readonly obstacle: Obstacle;
  readonly onSpotlight: Spotlight;
}

const capitalized = { display: 'inline-block' } as const;

/** What is in the way of an authorisation. */
export function ObstacleText({ check, obstacle, onSpotlight }: ObstacleTextProps) {
  if (obstacle.code === 'policy-refused') return words.refused;
  if (obstacle.code === 'action-not-allowed') {
    return <RichText text={words.actionNotAllowed(check.authorization.action)} />;
  }
  const { statement } = obstacle;
  const at = obstacle.code === 'condition-not-met' ? obstacle.at : statement.at;
  return (
    <>
      <span className="capital" style={capitalized}>
        <StatementLink statement={statement} at={at} onSpotlight={onSpotlight} />
      </span>{' '}
      <RichText text={obstacleSentence(check, obstacle)} />
    </>
  );
}

function obstacleSentence(
  check: Check,
  obstacle: Exclude<Obstacle, { code: 'policy-refused' | 'action-not-allowed' }>,
): string {
  switch (obstacle.code) {
    case 'resource-not-covered':
      return words.resourceNotCovered;
    case 'explicitly-denied':
      return words.explicitlyDenied;
    case 'condition-not-met': {
      const value = requestValue(check, obstacle.key);
      return `${words.conditionNotMet(obstacle.key)} ${value === undefined ? words.keyMissing : words.keyIs(value)}`;
    }
  }
}

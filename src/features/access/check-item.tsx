import { type Check, grantingSetting, type Obstacle, type TaskId } from '#analysis';
import type { DocumentKind } from '#core';
import { useIsGiven } from './given-policy.ts';
import { SettingLink } from './setting-link.tsx';
import { Sign } from './sign.tsx';
import { type Spotlight, StatementLink } from './statement-link.tsx';
import type { Messages, Slots } from '../../i18n/messages.ts';
import { useConfiguration } from '../../store/configuration.ts';
import { useMessages } from '../../ui/messages.tsx';
import { RichText, Sentence } from '../../ui/text.tsx';

interface CheckItemProps {
  readonly kind: DocumentKind;
  readonly task: TaskId;
  readonly check: Check;
  readonly onSpotlight: Spotlight;
}

/** One question to IAM: what it is for, what was asked, and what decided it. */
export function CheckItem(props: CheckItemProps) {
  const { detail: words, purposes } = useMessages('access').access;
  const { authorization, answer } = props.check;
  const { asPrinted, action } = authorization;
  const resource = answer === 'allowed-as-printed' && asPrinted ? asPrinted.resource : authorization.resource;
  return (
    <li>
      <CheckSign check={props.check} />
      <div>
        <p>{purposes[authorization.purpose]}</p>
        <p className="asked">
          <RichText text={words.asked(action, resource)} />
        </p>
        <p className="why">
          <CheckReason {...props} />
        </p>
      </div>
    </li>
  );
}

function CheckSign({ check: { answer, authorization } }: { readonly check: Check }) {
  const { detail: words, outcomes } = useMessages('access').access;
  switch (answer) {
    case 'allowed':
    case 'allowed-as-printed':
      return <Sign outcome="allowed" word={outcomes.allowed} />;
    case 'not-asked':
      return <Sign outcome="none" word={words.notAsked} />;
    case 'denied':
      return authorization.optional ? (
        <Sign outcome="none" word={outcomes.denied} />
      ) : (
        <Sign outcome="denied" word={outcomes.denied} />
      );
  }
}

/** What the request says about a key, whose name has no case. */
function requestValue({ authorization: { context } }: Check, key: string): string | undefined {
  const name = Object.keys(context).find((each) => each.toLowerCase() === key.toLowerCase());
  const value = name === undefined ? undefined : context[name];
  return typeof value === 'string' || value === undefined ? value : value.join(', ');
}

/** What is in the way of an authorisation. */
function obstacleSentence(
  words: Messages['access']['detail'],
  check: Check,
  obstacle: Obstacle,
  slots: Slots<'statement'>,
): string {
  switch (obstacle.code) {
    case 'policy-refused':
      return words.refused;
    case 'action-not-allowed':
      return words.actionNotAllowed(check.authorization.action);
    case 'resource-not-covered':
      return words.resourceNotCovered(slots);
    case 'explicitly-denied':
      return words.explicitlyDenied(slots);
    case 'condition-not-met':
      return words.conditionNotMet(slots, obstacle.key, requestValue(check, obstacle.key));
  }
}

function CheckReason(props: CheckItemProps) {
  const { detail: words } = useMessages('access').access;
  const { answer, statement } = props.check;
  if (answer === 'not-asked') return words.notAskedWhy;
  if (answer === 'denied') return <Denial {...props} />;
  if (statement === undefined) return null;
  return (
    <Sentence
      of={answer === 'allowed-as-printed' ? words.allowedAsPrinted : words.allowedBy}
      slots={{ statement: <StatementLink statement={statement} onSpotlight={props.onSpotlight} /> }}
    />
  );
}

function Denial({ kind, task, check, onSpotlight }: CheckItemProps) {
  const { access, paragraph } = useMessages('access');
  const { detail: words } = access;
  const { authorization, obstacle, printedFormAllowed } = check;
  const isGiven = useIsGiven();
  const isPolicy = kind === 'end-user' || kind === 'administrator' || kind === 'instance-role';
  const setting = useConfiguration((configuration) =>
    isPolicy && !isGiven ? grantingSetting(configuration, kind, task, authorization.purpose) : undefined,
  );
  const statement = obstacle !== undefined && 'statement' in obstacle ? obstacle.statement : undefined;
  const at = obstacle?.code === 'condition-not-met' ? obstacle.at : statement?.at;
  return (
    <Sentence
      of={(slots) =>
        paragraph([
          obstacle === undefined ? '' : obstacleSentence(words, check, obstacle, slots),
          printedFormAllowed && authorization.asPrinted !== undefined
            ? words.printedFormAllowed(authorization.asPrinted.resource)
            : '',
          authorization.optional ? words.optional : '',
          setting === undefined || obstacle?.code === 'policy-refused' ? '' : words.grant(slots),
        ])
      }
      slots={{
        statement: statement && (
          <StatementLink first statement={statement} {...(at && { at })} onSpotlight={onSpotlight} />
        ),
        setting: setting && <SettingLink kind={kind} path={setting} />,
      }}
    />
  );
}

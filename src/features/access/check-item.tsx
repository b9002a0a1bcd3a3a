import { type Check, grantingSetting, type TaskId } from '#analysis';
import type { DocumentKind } from '#core';
import { ObstacleText } from './obstacle-text.tsx';
import { SettingLink } from './setting-link.tsx';
import { Sign } from './sign.tsx';
import { type Spotlight, StatementLink } from './statement-link.tsx';
import { accessMessages } from '../../i18n/en/access.ts';
import { useConfiguration } from '../../store/configuration.ts';
import { MonoText } from '../../ui/rich-text.tsx';

const { detail: words, outcomes, purposes } = accessMessages;

interface CheckItemProps {
  readonly kind: DocumentKind;
  readonly task: TaskId;
  readonly check: Check;
  readonly onSpotlight: Spotlight;
}

/** One question to IAM: what it is for, what was asked, and what decided it. */
export function CheckItem(props: CheckItemProps) {
  const { authorization, answer } = props.check;
  const { asPrinted, action } = authorization;
  const resource = answer === 'allowed-as-printed' && asPrinted ? asPrinted.resource : authorization.resource;
  return (
    <li>
      <CheckSign check={props.check} />
      <div>
        <p>{purposes[authorization.purpose]}</p>
        <p className="asked">
          <MonoText>{action}</MonoText> {words.on} <MonoText>{resource}</MonoText>
        </p>
        <p className="why">
          <CheckReason {...props} />
        </p>
      </div>
    </li>
  );
}

function CheckSign({ check: { answer, authorization } }: { readonly check: Check }) {
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

function CheckReason(props: CheckItemProps) {
  const { check, onSpotlight } = props;
  const { answer, statement } = check;
  if (answer === 'not-asked') return words.notAskedWhy;
  if (answer === 'denied') return <Denial {...props} />;
  if (statement === undefined) return null;
  const isPrinted = answer === 'allowed-as-printed';
  return (
    <>
      {isPrinted ? words.asPrinted : words.allowedBy}{' '}
      <StatementLink statement={statement} onSpotlight={onSpotlight} />
      {isPrinted ? ` ${words.asPrintedWhy}` : '.'}
    </>
  );
}

function Denial({ kind, task, check, onSpotlight }: CheckItemProps) {
  const { authorization, obstacle, printedFormAllowed } = check;
  const isPolicy = kind === 'end-user' || kind === 'administrator' || kind === 'instance-role';
  const setting = useConfiguration((configuration) =>
    isPolicy ? grantingSetting(configuration, kind, task, authorization.purpose) : undefined,
  );
  return (
    <>
      {obstacle && <ObstacleText check={check} obstacle={obstacle} onSpotlight={onSpotlight} />}{' '}
      {printedFormAllowed && authorization.asPrinted && (
        <>
          {words.printedFormAllowed} <MonoText>{authorization.asPrinted.resource}</MonoText>.{' '}
        </>
      )}
      {authorization.optional && `${words.optional}. `}
      {setting && obstacle?.code !== 'policy-refused' && (
        <>
          {words.grant} <SettingLink kind={kind} path={setting} />.
        </>
      )}
    </>
  );
}

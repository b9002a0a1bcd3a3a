import { type Configuration, generate, type Params, type SettingPath } from '#core';
import { actionAround } from './around-sessions.ts';
import { type AdviceCode, finding, type Finding } from './causes.ts';
import type { AccessDeniedMessage, Side } from './denial.ts';
import { adviceFor, knownError } from './known-errors.ts';

/** Whether the role of a node may do what the generated policy is asked. */
export type NodeMay = (action: string) => boolean;

const CHANNELS = [
  'ssmmessages:CreateControlChannel',
  'ssmmessages:CreateDataChannel',
  'ssmmessages:OpenControlChannel',
  'ssmmessages:OpenDataChannel',
];

/** Settings that have to do with an advice. */
const SETTINGS: Readonly<Partial<Record<AdviceCode, SettingPath>>> = {
  'run-as-user': 'preferences.runAsUser',
  'trust-ssm': 'instanceRole.trust',
  'trust-ecs-tasks': 'instanceRole.trust',
};

/** Whether the generated trust policy lets a service have the role. */
function trusts(configuration: Configuration, service: string): boolean {
  return JSON.stringify(generate(configuration, 'trust-policy').document).includes(`"${service}"`);
}

/** What the present answers say to an advice, asked of what they generate. */
function answersTo(code: AdviceCode, configuration: Configuration, may: NodeMay): Params {
  const all = (actions: readonly string[]) => (actions.every(may) ? 1 : 0);
  switch (code) {
    case 'agent-offline':
      return { allowed: all([...CHANNELS, 'ssm:UpdateInstanceInformation']) };
    case 'exec-role':
      return { allowed: all(CHANNELS) };
    case 'handshake-key':
      return {
        encrypted: configuration.environment.sessionEncryption ? 1 : 0,
        allowed: all(['kms:Decrypt']),
      };
    case 'trust-ssm':
      return { allowed: trusts(configuration, 'ssm.amazonaws.com') ? 1 : 0 };
    case 'trust-ecs-tasks':
      return { allowed: trusts(configuration, 'ecs-tasks.amazonaws.com') ? 1 : 0 };
    default:
      return {};
  }
}

/** What a message is about, for what is said about it. */
function about({ subject = '', resource = '', principal, action = '' }: AccessDeniedMessage): Params {
  return { value: subject, resource, action, who: principal?.name ?? '' };
}

function advised(
  code: AdviceCode,
  message: AccessDeniedMessage,
  configuration: Configuration,
  may: NodeMay,
): Finding {
  const setting = SETTINGS[code];
  const answers = answersTo(code, configuration, may);
  const { allowed } = answers;
  const mends = setting !== undefined && allowed !== 1;
  return finding(code, { ...about(message), ...answers }, mends ? { setting } : {});
}

/** What to do about an error that is no plain denial, the likeliest first. */
export function adviceOn(
  message: AccessDeniedMessage,
  side: Side,
  configuration: Configuration,
  may: NodeMay,
): readonly Finding[] {
  const { symptom, subject = '', principal } = message;
  if (symptom === 'denied') return [];
  // What was denied, and to whom, says more than the words around it.
  if (knownError(symptom).encloses && principal !== undefined) return [];
  return adviceFor(symptom, { side, subject }).map((code) => advised(code, message, configuration, may));
}

/** What is known of an action around sessions that no answer here allows. */
export function adviceOnAction(message: AccessDeniedMessage, action: string): readonly Finding[] {
  const around = actionAround(action);
  return around === undefined ? [] : [finding(around.advice, about(message))];
}

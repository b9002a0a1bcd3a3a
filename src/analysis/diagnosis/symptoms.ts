import { finding, type Finding } from './causes.ts';
import type { AccessDeniedMessage, Symptom } from './denial.ts';

interface Form {
  readonly symptom: Symptom;
  readonly pattern: RegExp;
  /** The permission that is missing as a rule, where the message does not name one. */
  readonly action?: string;
  readonly subject?: (match: RegExpExecArray, text: string) => string | undefined;
}

const NODE = /\bm?i-[0-9a-f]{8,17}\b/;

function logsIn(_: RegExpExecArray, text: string): string {
  return /cloud ?watch|log ?group/i.test(text) ? 'cloudwatch' : 's3';
}

const first = (match: RegExpExecArray): string | undefined =>
  match.slice(1).find((part) => part !== undefined);

/** Errors that come without "not authorized"; the first one that fits counts. */
const FORMS: readonly Form[] = [
  {
    symptom: 'encoded',
    pattern: /encoded authori[sz]ation failure message/i,
  },
  {
    symptom: 'log-encryption',
    pattern:
      /encryption is not (?:set up|enabled) on the selected|(?:unable to|could ?n[o']t|cannot) validate (?:the )?encryption|encryption (?:on|of|for) the (?:s3 bucket|log group|cloudwatch log).{0,60}(?:not|failed)/i,
    subject: logsIn,
  },
  {
    symptom: 'data-key',
    pattern:
      /(?:fetching|retriev\w+|generat\w+|decrypt\w+) data ?key|initiating handshake|handshake timed out/i,
    action: 'kms:Decrypt',
  },
  {
    symptom: 'key-inaccessible',
    pattern:
      /ciphertext refers to a customer master key|(?:key|CMK).{0,120}does not exist(?:, does not exist)? in this region|NotFoundException.{0,80}arn:[\w-]+:kms:/i,
    action: 'kms:Decrypt',
  },
  {
    symptom: 'control-channel',
    pattern:
      /(?:Create|Open)ControlChannel.{0,300}(?:unauthori[sz]ed|not authori[sz]ed|denied|forbidden|failed|40[013])|(?:set ?up|open|create)\w* (?:the )?control ?channel/i,
    action: 'ssmmessages:CreateControlChannel',
  },
  {
    symptom: 'data-channel',
    pattern:
      /(?:fail\w*|unable|cannot|could not|denied).{0,60}(?:open|create|opening)\w* ?data ?channel|data ?channel.{0,80}(?:bad handshake|40[13]|denied|fail)/i,
    action: 'ssmmessages:OpenDataChannel',
  },
  {
    symptom: 'target-not-connected',
    pattern: /TargetNotConnected|\b(m?i-[0-9a-f]{8,17}) is not connected/i,
    subject: (match, text) => first(match) ?? NODE.exec(text)?.[0],
  },
  {
    symptom: 'not-a-session-document',
    pattern: /Document type: ?'?(\w{1,40})'? is not supported/i,
    subject: first,
  },
  {
    symptom: 'document-unknown',
    pattern:
      /document (?:with name )?["']?([\w.:/-]{3,200}?)["']? (?:does not exist|not found|cannot be found)/i,
    subject: first,
  },
  { symptom: 'document-unknown', pattern: /InvalidDocument\b/i },
  {
    symptom: 'plugin-missing',
    pattern:
      /SessionManagerPlugin is not found|session-manager-plugin.{0,60}(?:not found|not recogni[sz]ed|no such file)/i,
  },
  {
    symptom: 'credentials-expired',
    pattern:
      /ExpiredToken(?:Exception)?|security token included in the request is expired|token has expired/i,
  },
  {
    symptom: 'run-as-user',
    pattern:
      /run ?as user ["']?([\w.@-]{1,40})["']?.{0,40}(?:does not exist|not found)|user: unknown user ([\w.@-]{1,40})/i,
    subject: first,
  },
  { symptom: 'run-as-user', pattern: /failed to start pty.{0,80}user/i },
];

/** An error that people meet around sessions, by its words. */
export function readSymptom(text: string): AccessDeniedMessage | undefined {
  for (const { symptom, pattern, action, subject } of FORMS) {
    const match = pattern.exec(text);
    if (match === null) continue;
    const about = subject?.(match, text);
    return {
      symptom,
      ...(action === undefined ? {} : { action }),
      ...(about === undefined ? {} : { subject: about }),
      reason: { policy: 'unknown', explicit: false },
    };
  }
  return undefined;
}

/** What errors other than a denial stem from, the likeliest first. */
export function symptomFindings({ symptom, subject = '' }: AccessDeniedMessage): readonly Finding[] {
  switch (symptom) {
    case 'encoded':
      return [finding('decode-first')];
    case 'target-not-connected':
      return [
        finding('target-elsewhere', { value: subject }, {}),
        finding('agent-offline', { value: subject }, {}),
        finding('agent-restart', {}, {}),
      ];
    case 'not-a-session-document':
      return [finding('command-document', { value: subject }, {})];
    case 'document-unknown':
      return [finding('document-in-region', { value: subject })];
    case 'plugin-missing':
      return [finding('plugin', {}, {})];
    case 'credentials-expired':
      return [finding('credentials-expired', {}, {})];
    case 'run-as-user':
      return [finding('run-as-user', { value: subject }, { setting: 'preferences.runAsUser' })];
    case 'log-encryption':
      return [
        finding('log-not-encrypted', { value: subject }, {}),
        finding('log-target-missing', { value: subject }, {}),
        finding('network-of-node', {}, {}),
      ];
    default:
      return [];
  }
}

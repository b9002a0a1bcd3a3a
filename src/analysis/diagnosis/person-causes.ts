import { carryPortsOnly, DEFAULT_SHELL_DOCUMENT, type SettingPath } from '#core';
import { actionReference } from '#iam';
import { adviceOnAction } from './advice.ts';
import {
  documentCauses,
  finding,
  type Finding,
  nodeCauses,
  sessionKeyCauses,
  startCauses,
} from './causes.ts';
import type { DeniedPerson } from './diagnose.ts';
import { READ_OBJECT } from '../tasks/node-side.ts';
import { sessionNameOf, userIdOf } from '../tasks/scenario.ts';
import { isNamedAfter } from '../tried-request/resource-context.ts';

function sessionCauses(denied: DeniedPerson): readonly Finding[] {
  const { access, root, action, resource, identity } = denied;
  const { by, tag, sessionId, resume, principalId } = access.ownSessions;
  const setting = `${root}.ownSessions.by` as const;
  if (by === 'none') return [finding('own-sessions-off', {}, { setting })];
  const resumes = action === 'ssm:resumesession';
  const unresumed =
    resumes && !resume ? [finding('resume-off', {}, { setting: `${root}.ownSessions.resume` })] : [];
  if (!isNamedAfter(resource.name, sessionNameOf(identity)) && resource.kind === 'session') {
    return [
      ...unresumed,
      finding('foreign-session', { value: resource.name, name: sessionNameOf(identity) }, { setting }),
    ];
  }
  const isRole = identity.kind !== 'iam-user';
  if (by === 'user-name' && isRole) {
    return [...unresumed, finding('form-user-name', {}, { setting })];
  }
  if (by === 'user-id') return [...unresumed, finding('form-user-id', {}, { setting })];
  if (by !== 'tag') return unresumed;
  const isLiteral = sessionId === 'user' || sessionId === 'role-session';
  if (tag !== 'target-id' && isLiteral && principalId !== userIdOf(identity)) {
    const literal = `${root}.ownSessions.principalId` as const;
    return [...unresumed, finding('form-literal', { chosen: principalId }, { setting: literal })];
  }
  return tag === 'session-id'
    ? unresumed
    : [...unresumed, finding('form-target', {}, { setting: `${root}.ownSessions.tag` })];
}

function keyCauses(denied: DeniedPerson): readonly Finding[] {
  const { access, root, configuration } = denied;
  const ports = carryPortsOnly({ access, environment: configuration.environment });
  if (configuration.environment.sessionEncryption && ports && !access.fullAccess) {
    return [finding('key-not-for-ports', {}, { setting: `${root}.documents.types` })];
  }
  return sessionKeyCauses(denied);
}

function commandCauses(denied: DeniedPerson): readonly Finding[] {
  const { access, root, resource } = denied;
  const setting = `${root}.agentUpdate` as const;
  if (resource.kind === 'document' && resource.name !== 'AWS-UpdateSSMAgent') {
    return [finding('command-not-offered', { value: resource.name }, {})];
  }
  if (access.agentUpdate === 'off') return [finding('agent-update-off', {}, { setting })];
  if (resource.kind === 'node') return nodeCauses(denied);
  return [finding('agent-update-document', { value: resource.name }, { setting })];
}

const READS = [
  'ssm:describesessions',
  'ssm:getconnectionstatus',
  'ssm:describeinstanceproperties',
  'ssm:describeinstanceinformation',
  'ec2:describeinstances',
];
const PREFERENCES = /^ssm:(?:create|update|delete|get|describe)document(?:defaultversion)?$/;

function documentActionCauses(denied: DeniedPerson): readonly Finding[] {
  const { access, root, action, kind, configuration, resource } = denied;
  if (action === 'ssm:getdocument' && resource.name !== DEFAULT_SHELL_DOCUMENT) {
    const setting = `${root}.documents.listed` as const;
    const unlisted = access.documents.listed ? [] : [finding('documents-not-listed', {}, { setting })];
    return [...unlisted, ...documentCauses(denied)];
  }
  if (kind === 'end-user') return [finding('preferences-for-administrators')];
  const beyondManaging: Readonly<Record<string, SettingPath>> = {
    'ssm:deletedocument': 'administrator.deletePreferences',
    'ssm:updatedocumentdefaultversion': 'administrator.defaultVersion',
  };
  const manages = configuration.administrator.preferences === 'manage';
  const setting = (manages ? beyondManaging[action] : undefined) ?? 'administrator.preferences';
  return [finding('preferences-not-granted', {}, { setting })];
}

/** Whether nodes need it for sessions and their logs. */
const isOfNodes = (action: string): boolean =>
  actionReference(action) !== undefined && action !== READ_OBJECT.toLowerCase();

/** What no answer here allows people: what they need around sessions, what nodes need, or nothing of sessions. */
function otherCauses({ action, message }: DeniedPerson): readonly Finding[] {
  const around = adviceOnAction(message, action);
  if (around.length > 0) return around;
  const params = { value: message.action ?? '', node: isOfNodes(action) ? 1 : 0 };
  return /^(?:s3|logs|kms):/.test(action)
    ? [finding('log-reader', params)]
    : [finding('action-not-offered', params)];
}

/** Why a person is denied something, by the settings of the document. */
export function personCauses(denied: DeniedPerson): readonly Finding[] {
  const { access, root, action } = denied;
  if (READS.includes(action)) {
    const setting =
      access.readAccess === 'surfaces' ? (`${root}.surfaces` as const) : (`${root}.readAccess` as const);
    return [finding('read-not-granted', {}, { setting })];
  }
  switch (action) {
    case 'ssm:startsession':
      return startCauses(denied);
    case 'ssm:terminatesession':
    case 'ssm:resumesession':
      return sessionCauses(denied);
    case 'ssmmessages:opendatachannel':
      return [finding('data-channel-off', {}, { setting: `${root}.dataChannel` })];
    case 'kms:generatedatakey':
      return keyCauses(denied);
    case 'ssm:sendcommand':
      return commandCauses(denied);
    case 'ssm:listdocuments':
      return [finding('documents-not-listed', {}, { setting: `${root}.documents.listed` })];
    default:
      return PREFERENCES.test(action) ? documentActionCauses(denied) : otherCauses(denied);
  }
}

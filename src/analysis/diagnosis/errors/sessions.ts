import type { KnownError } from './known-error.ts';

/** What goes wrong while a session begins. */
export const ABOUT_SESSIONS = {
  encoded: {
    forms: [/encoded authori[sz]ation failure message/i],
    side: 'caller',
    advice: ['decode-first'],
  },
  'key-context': {
    forms: [/Invalid ?EncryptionContext|InvalidCiphertextException/i],
    side: 'client',
    advice: ['client-update', 'agent-update-on-node'],
  },
  'key-unusable': {
    forms: [/KMSInvalidState|is pending (?:deletion|import)|\bDisabledException\b|key .{0,200}is disabled/i],
    side: 'setup',
    advice: ['key-enable'],
  },
  'key-on-client': {
    forms: [/KMSEncryption failed on client|calling KMS GenerateDataKey/i],
    side: 'caller',
    encloses: true,
    action: 'kms:GenerateDataKey',
    advice: ['client-update'],
  },
  'data-key': {
    forms: [/(?:fetching|retriev\w{0,5}|generat\w{0,5}|decrypt\w{0,5}) data ?key/i],
    side: 'node',
    encloses: true,
    action: 'kms:Decrypt',
    advice: [],
  },
  'key-inaccessible': {
    forms: [
      /ciphertext refers to a customer master key|(?:key|CMK).{0,120}does not exist(?:, does not exist)? in this region|NotFoundException.{0,80}arn:[\w-]{1,20}:kms:/i,
    ],
    side: 'node',
    action: 'kms:Decrypt',
    advice: ['key-region'],
  },
  'handshake-timeout': {
    forms: [/handshake timed out|initiating handshake/i],
    side: 'client',
    advice: ['handshake-region', 'handshake-document', 'plugin-update', 'handshake-key'],
  },
  'agent-plugin-missing': {
    forms: [/Plugin with name (\w{1,60}) not found/i],
    side: 'node',
    advice: ['agent-update-on-node', 'agent-restart'],
  },
  'control-channel': {
    forms: [
      /(?:Create|Open)ControlChannel.{0,300}(?:unauthori[sz]ed|not authori[sz]ed|denied|forbidden|failed|40[013])|(?:set ?up|open|create)\w{0,4} (?:the )?control ?channel/i,
    ],
    side: 'node',
    encloses: true,
    action: 'ssmmessages:CreateControlChannel',
    advice: ['network-of-agent'],
  },
  'data-channel-of-node': {
    forms: [/Setting up data ?channel|create ?DataChannel (?:request )?failed|websocket for data ?channel/i],
    side: 'node',
    encloses: true,
    action: 'ssmmessages:CreateDataChannel',
    advice: ['network-of-agent'],
  },
  'data-channel': {
    forms: [
      /(?:fail\w{0,4}|unable|cannot|could not|denied).{0,60}(?:open|create|opening)\w{0,4} ?data ?channel|data ?channel.{0,80}(?:bad handshake|40[13]|denied|fail)/i,
    ],
    side: 'caller',
    encloses: true,
    action: 'ssmmessages:OpenDataChannel',
    advice: ['plugin-update', 'network-of-client'],
  },
  'not-a-session-document': {
    forms: [/Document type: ?["']?(\w{1,40})["']? is not supported/i],
    side: 'caller',
    advice: ['command-document'],
  },
  'document-parameters': {
    forms: [
      /\(InvalidParameters\)|Parameter ["']?(\w{1,60})["']? (?:is|has) .{0,60}not .{0,30}(?:document|defined)/i,
    ],
    side: 'caller',
    advice: ['document-parameters'],
  },
  'document-malformed': {
    forms: [/InvalidDocumentContent|InvalidDocumentSchemaVersion|JSON not well-formed/],
    side: 'setup',
    advice: ['document-schema'],
  },
  'document-exists': {
    forms: [
      /DocumentAlreadyExists\w*.{0,120}?(?:name|document) ["']?([\w.-]{3,128})["']? already exists/i,
      /DocumentAlreadyExists/i,
    ],
    side: 'setup',
    advice: ['document-update'],
  },
  'document-unchanged': {
    forms: [/DuplicateDocumentContent/],
    side: 'setup',
    advice: ['document-unchanged'],
  },
  'document-unknown': {
    forms: [
      /document (?:with name )?["']?([\w.:/-]{3,200}?)["']? (?:does not exist|not found|cannot be found)/i,
      /InvalidDocument\b/i,
    ],
    side: 'caller',
    advice: ['document-in-region'],
  },
  'run-as-user': {
    forms: [
      /run ?as user ["']?([\w.@-]{1,40})["']?.{0,40}(?:does not exist|not found)|user: unknown user ([\w.@-]{1,40})/i,
      /failed to start pty.{0,80}user/i,
    ],
    side: 'node',
    advice: ['run-as-user'],
  },
} as const satisfies Record<string, KnownError>;

import type { KnownError } from './known-error.ts';

/** What keeps a request or a connection from getting through. */
export const ABOUT_NETWORK = {
  proxy: {
    forms: [
      /proxyconnect|ProxyConnectionError|(?:failed to|cannot|unable to) connect to proxy|Proxy Authentication Required/i,
    ],
    side: 'speaker',
    advice: ({ side }) => [side === 'client' ? 'proxy-of-client' : 'proxy-of-agent'],
  },
  tls: {
    forms: [
      /certificate signed by unknown authority|CERTIFICATE_VERIFY_FAILED|SSL validation failed|self[- ]signed certificate|unable to get local issuer certificate/i,
    ],
    side: 'speaker',
    advice: ({ side }) => [side === 'client' ? 'certificate-of-client' : 'certificate-of-node'],
  },
  'port-refused': {
    forms: [
      /Connection to destination port failed|Unable to dial connection to server(?:: dial tcp ([\w.:[\]-]{1,100}?):? )?|Connection to (?:remote )?(?:host|destination) .{0,60}failed/i,
    ],
    side: 'node',
    advice: ['port-listener', 'port-route'],
  },
  'region-missing': {
    forms: [/You must specify a region|NoRegionError|Missing ?Region|could not find region configuration/i],
    side: 'client',
    advice: ['region-set'],
  },
  'region-malformed': {
    forms: [
      /region_name ["']?([\w .-]{1,60})["']? doesn't match|Invalid (?:region|endpoint): ?(?:region was not a valid DNS name)?/i,
    ],
    side: 'client',
    advice: ['region-name'],
  },
  'endpoint-unreachable': {
    forms: [
      /Could not connect to the endpoint URL:? ?"?(?:https?:\/\/)?([\w.-]{1,200})?/i,
      /Connect timeout on endpoint URL:? ?"?(?:https?:\/\/)?([\w.-]{1,200})?/i,
      /Inaccessible host: [`'"]?([\w.*-]{1,200})/i,
      /\blookup ([\w.-]{1,200}):? (?:on|no such host)|(?:ENOTFOUND|EAI_AGAIN) ([\w.-]{1,200})/,
      /dial tcp ([\w.:[\]-]{1,200}?):? .{0,80}?(?:i\/o timeout|no such host|refused|unreachable)/i,
      /UnknownEndpoint|RequestError: send request failed|Client\.Timeout exceeded|context deadline exceeded|TLS handshake timeout/i,
    ],
    side: 'speaker',
    advice: ({ side }) =>
      side === 'client' ? ['region-name', 'network-of-client', 'proxy-of-client'] : ['network-of-agent'],
  },
  'connection-cut': {
    forms: [
      /Cannot perform start session: (?:write|read|EOF)|broken pipe|websocket: close 1006|\(abnormal closure\)/i,
    ],
    side: 'client',
    advice: ['idle-network', 'plugin-update'],
  },
  throttled: {
    forms: [
      /ThrottlingException|\(Throttling\)|Rate exceeded|TooManyRequestsException|RequestLimitExceeded/i,
    ],
    side: 'speaker',
    advice: ['throttled-retry'],
  },
  'cli-old': {
    forms: [
      /Invalid choice: ["']?(start-session|resume-session|execute-command|send-ssh-public-key)/i,
      /argument (?:operation|command|subcommand): Invalid choice/i,
      /["'](start-session|execute-command)["'] is not a (?:valid )?(?:command|operation)/i,
    ],
    side: 'client',
    advice: ['cli-update'],
  },
  'plugin-missing': {
    forms: [
      /SessionManagerPlugin is not found|session-manager-plugin.{0,60}(?:not found|not recogni[sz]ed|no such file)/i,
    ],
    side: 'client',
    advice: ['plugin-install'],
  },
  'instance-connect-hybrid': {
    forms: [/SendSSHPublicKey.{0,200}?\b(mi-[0-9a-f]{8,17})/i],
    side: 'client',
    advice: ['ssh-key'],
  },
  'ssh-key': {
    forms: [/Permission denied \(publickey/i],
    side: 'client',
    advice: ['ssh-key', 'instance-connect-key'],
  },
  'ssh-closed': {
    forms: [
      /(?:kex|ssh)_exchange_identification: (?:Connection closed|read|banner)|Connection closed by UNKNOWN port 65535/i,
    ],
    side: 'client',
    advice: ['ssh-proxy-command', 'plugin'],
  },
} as const satisfies Record<string, KnownError>;

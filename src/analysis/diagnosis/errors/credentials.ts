import type { KnownError } from './known-error.ts';

/** Without credentials that hold, nobody is asked for permission. */
export const ABOUT_CREDENTIALS = {
  'credentials-expired': {
    forms: [
      /ExpiredToken|security token included in the request is expired|token has expired|credentials (?:are|have) (?:already )?expired|session associated with this profile has expired|SSO session .{0,80}expired|Error loading SSO Token|refresh failed|RequestExpired/i,
    ],
    side: 'speaker',
    advice: ({ side }) =>
      side === 'client' ? ['sign-in-again'] : ['agent-renews-credentials', 'clock-of-node', 'agent-restart'],
  },
  'credentials-missing': {
    forms: [
      {
        pattern:
          /Unable to locate credentials|NoCredential(?:s|Providers)|no valid (?:providers in chain|credentials could be retrieved)|CredentialsProviderError|Could not load credentials|Missing credentials in config|Partial credentials found/i,
        subject: (_, text) => (/\bKMS\b/.test(text) ? 'kms' : undefined),
      },
    ],
    side: 'speaker',
    advice: ({ side, subject }) => {
      if (side !== 'client') return ['attach-profile', 'host-management', 'agent-restart'];
      return subject === 'kms' ? ['client-credentials-for-key', 'client-update'] : ['client-credentials'];
    },
  },
  'credentials-invalid': {
    forms: [
      /UnrecognizedClientException|InvalidClientTokenId|InvalidAccessKeyId|security token included in the request is invalid|\(AuthFailure\)|Session token not found or invalid/i,
    ],
    side: 'speaker',
    advice: ({ side }) =>
      side === 'client'
        ? ['client-credentials-whole', 'region-opt-in']
        : ['agent-renews-credentials', 'agent-restart'],
  },
  signature: {
    forms: [
      /SignatureDoesNotMatch|InvalidSignature(?:Exception)?\b|Signature (?:expired|not yet current)|RequestTimeTooSkewed|request signature we calculated/i,
    ],
    side: 'speaker',
    advice: ({ side }) =>
      side === 'client'
        ? ['clock-of-client', 'secret-key', 'proxy-rewrites']
        : ['clock-of-node', 'proxy-rewrites'],
  },
  'profile-unknown': {
    forms: [/config profile \(([^)]{1,100})\) could not be found/i],
    side: 'client',
    advice: ['profile-name'],
  },
} as const satisfies Record<string, KnownError>;

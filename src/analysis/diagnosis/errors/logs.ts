import type { Form, KnownError } from './known-error.ts';

/** Where logs go, by the words around. */
const destination = (pattern: RegExp): Form => ({
  pattern,
  subject: (_, text) => (/cloud ?watch|log ?group/i.test(text) ? 'cloudwatch' : 's3'),
});

/** What a node says of the logs of sessions. */
export const ABOUT_LOGS = {
  'log-group-key': {
    forms: [
      /KMS key .{0,80}not allowed to be used with Arn ["']?(arn:[\w-]{1,20}:logs:[\w-]{1,30}:\d{12}:log-group:[\w./#-]{1,512})?/i,
    ],
    side: 'setup',
    advice: ['log-group-key'],
  },
  'object-lock': {
    forms: [/Content-MD5.{0,120}(?:Object ?Lock|required)|Object ?Lock.{0,120}Content-MD5/i],
    side: 'node',
    advice: ['object-lock'],
  },
  'bucket-elsewhere': {
    forms: [/AuthorizationHeaderMalformed|PermanentRedirect|BucketRegionError|incorrect region, the bucket/i],
    side: 'node',
    advice: ['bucket-region', 'agent-update-on-node'],
  },
  'log-destination-missing': {
    forms: [destination(/NoSuchBucket|specified bucket does not exist|specified log group does not exist/i)],
    side: 'node',
    advice: ['log-target-missing'],
  },
  'log-group-unseen': {
    forms: [/log group specified in session preferences.{0,60}(?:does not exist|unable to validate)/i],
    side: 'node',
    action: 'logs:DescribeLogGroups',
    advice: ['log-group-missing'],
  },
  'log-encryption': {
    forms: [
      destination(
        /encryption is not (?:set up|enabled) on the selected|(?:unable to|could ?n[o']t|cannot) validate (?:the )?encryption|encryption (?:on|of|for) the (?:s3 bucket|log group|cloudwatch log).{0,60}(?:not|failed)|IsBucketEncrypted|GetBucketEncryption/i,
      ),
    ],
    side: 'node',
    encloses: true,
    action: (subject) =>
      subject === 'cloudwatch' ? 'logs:DescribeLogGroups' : 's3:GetEncryptionConfiguration',
    advice: ['log-not-encrypted', 'log-target-missing', 'network-of-logs'],
  },
  upload: {
    forms: [
      /(?:failed|fail|unable) (?:to )?upload\w*\b.{0,300}?s3:\/\/([^\s/]{1,63}(?:\/\S{0,1024})?)/i,
      /(?:failed|fail|unable) (?:to )?upload\w*\b.{0,60}\bs3\b/i,
    ],
    side: 'node',
    encloses: true,
    action: 's3:PutObject',
    advice: [],
  },
} as const satisfies Record<string, KnownError>;

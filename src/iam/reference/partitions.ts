export const PARTITIONS = [
  'aws',
  'aws-us-gov',
  'aws-cn',
  'aws-eusc',
  'aws-iso',
  'aws-iso-b',
  'aws-iso-e',
  'aws-iso-f',
] as const;
export type Partition = (typeof PARTITIONS)[number];

/** A partition of AWS: a separate world of accounts, Regions and ARNs. */
export interface PartitionFacts {
  readonly name: string;
  /** End of the host names of its services. */
  readonly dnsSuffix: string;
  /** Form of its Region codes, also of those that this program does not list yet. */
  readonly regionPattern: RegExp;
}

/**
 * What is known about each partition.
 * https://docs.aws.amazon.com/whitepapers/latest/aws-fault-isolation-boundaries/partitions.html
 */
export const PARTITION_FACTS: Readonly<Record<Partition, PartitionFacts>> = {
  aws: {
    name: 'AWS',
    dnsSuffix: 'amazonaws.com',
    regionPattern: /^(us|eu|ap|sa|ca|me|af|il|mx)-\w+-\d+$/,
  },
  'aws-us-gov': {
    name: 'AWS GovCloud (US)',
    dnsSuffix: 'amazonaws.com',
    regionPattern: /^us-gov-\w+-\d+$/,
  },
  'aws-cn': { name: 'AWS China', dnsSuffix: 'amazonaws.com.cn', regionPattern: /^cn-\w+-\d+$/ },
  'aws-iso': { name: 'AWS ISO (US)', dnsSuffix: 'c2s.ic.gov', regionPattern: /^us-iso-\w+-\d+$/ },
  'aws-iso-b': { name: 'AWS ISOB (US)', dnsSuffix: 'sc2s.sgov.gov', regionPattern: /^us-isob-\w+-\d+$/ },
  'aws-iso-e': { name: 'AWS ISOE (Europe)', dnsSuffix: 'cloud.adc-e.uk', regionPattern: /^eu-isoe-\w+-\d+$/ },
  'aws-iso-f': { name: 'AWS ISOF (US)', dnsSuffix: 'csp.hci.ic.gov', regionPattern: /^us-isof-\w+-\d+$/ },
  'aws-eusc': {
    name: 'AWS European Sovereign Cloud',
    dnsSuffix: 'amazonaws.eu',
    regionPattern: /^eusc-(de)-\w+-\d+$/,
  },
};

/**
 * Where people sign in to the console, by partition: what a SAML assertion for AWS is addressed to.
 * https://docs.aws.amazon.com/general/latest/gr/signin-service.html
 */
export const SIGN_IN_HOSTS: Readonly<Record<Partition, string>> = {
  aws: 'signin.aws.amazon.com',
  'aws-us-gov': 'signin.amazonaws-us-gov.com',
  'aws-cn': 'signin.amazonaws.cn',
  'aws-eusc': 'signin.amazonaws-eusc.eu',
  'aws-iso': 'signin.c2shome.ic.gov',
  'aws-iso-b': 'signin.sc2shome.sgov.gov',
  'aws-iso-e': 'signin.csphome.adc-e.uk',
  'aws-iso-f': 'signin.csphome.hci.ic.gov',
};

/**
 * The partition of a Region: by the lists, else by the form of the code. `undefined` when it has the form of none.
 */
export const partitionOfRegion = (region: string): Partition | undefined =>
  PARTITIONS.find((partition) => regionsOf(partition).some(({ code }) => code === region)) ??
  PARTITIONS.find((partition) => PARTITION_FACTS[partition].regionPattern.test(region));

/** A Region of AWS: its code, the name people know it by, and the partition it belongs to. */
export interface Region {
  readonly code: string;
  readonly name: string;
  readonly partition: Partition;
}

const NAMES: Readonly<Record<Partition, Readonly<Record<string, string>>>> = {
  aws: {
    'af-south-1': 'Africa (Cape Town)',
    'ap-east-1': 'Asia Pacific (Hong Kong)',
    'ap-east-2': 'Asia Pacific (Taipei)',
    'ap-northeast-1': 'Asia Pacific (Tokyo)',
    'ap-northeast-2': 'Asia Pacific (Seoul)',
    'ap-northeast-3': 'Asia Pacific (Osaka)',
    'ap-south-1': 'Asia Pacific (Mumbai)',
    'ap-south-2': 'Asia Pacific (Hyderabad)',
    'ap-southeast-1': 'Asia Pacific (Singapore)',
    'ap-southeast-2': 'Asia Pacific (Sydney)',
    'ap-southeast-3': 'Asia Pacific (Jakarta)',
    'ap-southeast-4': 'Asia Pacific (Melbourne)',
    'ap-southeast-5': 'Asia Pacific (Malaysia)',
    'ap-southeast-6': 'Asia Pacific (New Zealand)',
    'ap-southeast-7': 'Asia Pacific (Thailand)',
    'ca-central-1': 'Canada (Central)',
    'ca-west-1': 'Canada West (Calgary)',
    'eu-central-1': 'Europe (Frankfurt)',
    'eu-central-2': 'Europe (Zurich)',
    'eu-north-1': 'Europe (Stockholm)',
    'eu-south-1': 'Europe (Milan)',
    'eu-south-2': 'Europe (Spain)',
    'eu-west-1': 'Europe (Ireland)',
    'eu-west-2': 'Europe (London)',
    'eu-west-3': 'Europe (Paris)',
    'il-central-1': 'Israel (Tel Aviv)',
    'me-central-1': 'Middle East (UAE)',
    'me-south-1': 'Middle East (Bahrain)',
    'mx-central-1': 'Mexico (Central)',
    'sa-east-1': 'South America (São Paulo)',
    'us-east-1': 'US East (N. Virginia)',
    'us-east-2': 'US East (Ohio)',
    'us-west-1': 'US West (N. California)',
    'us-west-2': 'US West (Oregon)',
  },
  'aws-us-gov': {
    'us-gov-east-1': 'AWS GovCloud (US-East)',
    'us-gov-west-1': 'AWS GovCloud (US-West)',
  },
  'aws-cn': { 'cn-north-1': 'China (Beijing)', 'cn-northwest-1': 'China (Ningxia)' },
  'aws-iso': { 'us-iso-east-1': 'US ISO East', 'us-iso-west-1': 'US ISO West' },
  'aws-iso-b': { 'us-isob-east-1': 'US ISOB East (Ohio)', 'us-isob-west-1': 'US ISOB West' },
  'aws-iso-e': { 'eu-isoe-west-1': 'EU ISOE West' },
  'aws-iso-f': { 'us-isof-east-1': 'US ISOF East', 'us-isof-south-1': 'US ISOF South' },
  'aws-eusc': { 'eusc-de-east-1': 'AWS European Sovereign Cloud (Germany)' },
};

const listOf = (partition: Partition): readonly Region[] =>
  Object.entries(NAMES[partition]).map(([code, name]) => ({ code, name, partition }));

const REGIONS: Readonly<Record<Partition, readonly Region[]>> = {
  aws: listOf('aws'),
  'aws-us-gov': listOf('aws-us-gov'),
  'aws-cn': listOf('aws-cn'),
  'aws-iso': listOf('aws-iso'),
  'aws-iso-b': listOf('aws-iso-b'),
  'aws-iso-e': listOf('aws-iso-e'),
  'aws-iso-f': listOf('aws-iso-f'),
  'aws-eusc': listOf('aws-eusc'),
};

/** The listed Regions of a partition, in alphabetical order of their codes. */
export const regionsOf = (partition: Partition): readonly Region[] => REGIONS[partition];

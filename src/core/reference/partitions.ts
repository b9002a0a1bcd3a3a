import { PARTITIONS, type Partition } from '../configuration/types.ts';
import { regionsOf } from './regions.ts';

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
 * The partition of a Region: by the lists, else by the form of the code. `undefined` when it has the form of none.
 */
export const partitionOfRegion = (region: string): Partition | undefined =>
  PARTITIONS.find((partition) => regionsOf(partition).some(({ code }) => code === region)) ??
  PARTITIONS.find((partition) => PARTITION_FACTS[partition].regionPattern.test(region));

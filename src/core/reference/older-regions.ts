/** Regions launched in 2024 or later. */
const LAUNCHED_SINCE_2024: readonly string[] = [
  'ap-east-2',
  'ap-southeast-5',
  'ap-southeast-6',
  'ap-southeast-7',
  'eusc-de-east-1',
  'mx-central-1',
];

/**
 * Whether a Region is known to lack `ec2messages`, which exists only where AWS launched the Region before 2024.
 * https://docs.aws.amazon.com/systems-manager/latest/userguide/systems-manager-setting-up-messageAPIs.html
 */
export const lacksMessageDelivery = (region: string): boolean => LAUNCHED_SINCE_2024.includes(region);

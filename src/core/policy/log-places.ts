import type { Environment } from '../configuration/configuration.ts';
import { REGION_MARKER, s3KeyPrefix } from '../configuration/formats/logs.ts';
import { listedRegions } from './session-keys.ts';

type LogSettings = Pick<Environment, 's3Log' | 'regions'>;
type S3Log = Environment['s3Log'];

/** A text with a Region in place of the marker; without one the marker stays, to be filled in. */
const withRegion = (text: string, region: string | undefined): string =>
  region === undefined ? text : text.replaceAll(REGION_MARKER, () => region);

const regionIn = (environment: LogSettings, region: string): string | undefined =>
  listedRegions(environment).find((each) => each === region);

/** A function of each Region that takes the place of the marker. */
const ofEachRegion = <T>(
  environment: LogSettings,
  inOne: (region: string | undefined) => T,
): readonly T[] => {
  const regions = listedRegions(environment);
  return regions.length === 0 ? [inOne(undefined)] : regions.map(inOne);
};

/** Whether the nodes of each Region log to another bucket, or under another prefix. */
export const isLogRegional = ({ s3Log }: Pick<Environment, 's3Log'>): boolean =>
  s3Log.enabled && [s3Log.bucket, s3KeyPrefix(s3Log)].some((text) => text.includes(REGION_MARKER));

const logIn = (s3Log: S3Log, region: string | undefined) => ({
  bucket: withRegion(s3Log.bucket || 'amzn-s3-demo-bucket', region),
  prefix: withRegion(s3KeyPrefix(s3Log), region),
});

const keyIn = ({ bucketKeyArn }: S3Log, region: string | undefined): string =>
  withRegion(bucketKeyArn || 'bucket-key-name', region);

/** Where the nodes of a Region log to. What is not named has AWS's placeholder. */
export const s3LogIn = (
  environment: LogSettings,
  region: string,
): { readonly bucket: string; readonly prefix: string } =>
  logIn(environment.s3Log, regionIn(environment, region));

/** A bucket, and the key patterns of the objects in it that session logs are written to. */
export interface LogPlace {
  readonly bucket: string;
  readonly objects: readonly string[];
}

/** The places that the logs of all Regions are written to, each bucket once. */
export function s3LogPlaces(environment: LogSettings): readonly LogPlace[] {
  const places = new Map<string, Set<string>>();
  for (const { bucket, prefix } of ofEachRegion(environment, (region) => logIn(environment.s3Log, region))) {
    const objects = places.get(bucket) ?? new Set();
    places.set(bucket, objects.add(prefix === '' ? '*' : `${prefix}/*`));
  }
  return [...places].map(([bucket, objects]) => ({ bucket, objects: [...objects] }));
}

/** ARN of the key of the bucket that the nodes of a Region log to. */
export const bucketKeyIn = (environment: LogSettings, region: string): string =>
  keyIn(environment.s3Log, regionIn(environment, region));

/** ARNs of the keys of all these buckets: a key in several Regions has an ARN in each. */
export const bucketKeyArns = (environment: LogSettings): readonly string[] => [
  ...new Set(ofEachRegion(environment, (region) => keyIn(environment.s3Log, region))),
];

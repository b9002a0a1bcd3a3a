/** The fields of an ARN, or of a pattern for ARNs; `rest` may hold further colons. */
export interface Arn {
  readonly partition: string;
  readonly service: string;
  readonly region: string;
  readonly account: string;
  readonly rest: string;
}

/** Six fields, else no ARN. https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html */
export function parseArn(text: string): Arn | undefined {
  const [prefix, partition, service, region, account, ...rest] = text.split(':');
  if (prefix !== 'arn' || partition === undefined || service === undefined) return undefined;
  if (region === undefined || account === undefined || rest.length === 0) return undefined;
  return { partition, service, region, account, rest: rest.join(':') };
}

/** Where something is. Several Regions come from ARNs that differ in nothing else. */
export interface Place {
  readonly regions: readonly string[];
  readonly account: string;
}

export function placeOf({ region, account }: Arn): Place {
  return { regions: [region], account };
}

/** The part behind the first slash or colon: `instance/i-…` gives `['instance', 'i-…']`. */
export function splitRest(rest: string): readonly [type: string, name: string] {
  const cut = rest.search(/[/:]/);
  return cut < 0 ? [rest, ''] : [rest.slice(0, cut), rest.slice(cut + 1)];
}

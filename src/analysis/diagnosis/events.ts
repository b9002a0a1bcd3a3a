import { isObject, type JsonObject, valueAt } from '#iam';

/**
 * An entry of CloudTrail, as far as it matters here.
 * https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-record-contents.html
 */
export interface TrailEvent {
  /** The error, as text; empty where nothing went wrong. */
  readonly error: string;
  /** Such as `ssm:StartSession`. */
  readonly action: string;
  readonly principal: string;
  /** ARN; empty when the event names none. */
  readonly resource: string;
}

const textAt = (object: JsonObject, name: string): string => {
  const value = Object.hasOwn(object, name) ? object[name] : undefined;
  return typeof value === 'string' ? value : '';
};

const objectAt = (object: JsonObject, name: string): JsonObject => {
  const value = Object.hasOwn(object, name) ? object[name] : undefined;
  return isObject(value) ? value : {};
};

function resourceOf(event: JsonObject): string {
  const resources = valueAt(event, ['resources'])?.value;
  const [first] = Array.isArray(resources) ? resources.filter(isObject) : [];
  if (first !== undefined) return textAt(first, 'ARN') || textAt(first, 'arn');
  const target = textAt(objectAt(event, 'requestParameters'), 'target');
  const [region, account] = [textAt(event, 'awsRegion'), textAt(event, 'recipientAccountId')];
  const partition = textAt(objectAt(event, 'userIdentity'), 'arn').split(':')[1] ?? 'aws';
  if (region === '' || account === '') return '';
  if (/^i-[0-9a-f]+$/.test(target)) return `arn:${partition}:ec2:${region}:${account}:instance/${target}`;
  return /^mi-[0-9a-f]+$/.test(target)
    ? `arn:${partition}:ssm:${region}:${account}:managed-instance/${target}`
    : '';
}

function eventIn(object: JsonObject): TrailEvent | undefined {
  const name = textAt(object, 'eventName');
  const source = textAt(object, 'eventSource');
  if (name === '' || source === '') return undefined;
  const [code, message] = [textAt(object, 'errorCode'), textAt(object, 'errorMessage')];
  return {
    error: [code, message].filter((part) => part !== '').join(': '),
    action: `${source.split('.')[0] ?? source}:${name}`,
    principal: textAt(objectAt(object, 'userIdentity'), 'arn'),
    resource: resourceOf(object),
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // No JSON: the text is read as text.
    return undefined;
  }
}

/** Whole JSON texts: one, or one a line. */
function documentsIn(text: string): readonly unknown[] {
  const whole = parsed(text);
  if (whole !== undefined) return [whole];
  const lines = text.split('\n').filter((line) => line.startsWith('{') && line.includes('eventName'));
  return lines.map(parsed).filter((document) => document !== undefined);
}

/** The events in JSON of CloudTrail: files, what `aws cloudtrail lookup-events` prints, results of queries, single events. */
export function trailEvents(pasted: string): readonly TrailEvent[] {
  const text = pasted.trim();
  if (!text.includes('eventName') || !/^[[{]/.test(text)) return [];
  const found: TrailEvent[] = [];
  const left: unknown[] = [...documentsIn(text)];
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    const value: unknown = typeof next === 'string' && next.startsWith('{') ? parsed(next) : next;
    if (Array.isArray(value)) {
      for (const entry of value.toReversed()) if (entry !== null) left.push(entry);
      continue;
    }
    if (!isObject(value)) continue;
    const event = eventIn(value);
    if (event !== undefined) found.push(event);
    else for (const entry of Object.values(value).toReversed()) if (entry !== null) left.push(entry);
  }
  return found;
}

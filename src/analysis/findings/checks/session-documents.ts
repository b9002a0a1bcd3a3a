import { bucketProblems, logGroupProblems, parametersNamed, patternGap, sizeOf } from '#core';
import { isObject, type JsonObject, pointerToken, pointerTokens, SESSION_DOCUMENT_SIZE_LIMIT } from '#iam';
import { sessionDocumentField } from '../../explanation/explain.ts';
import type { CheckedPolicy } from '../checked-policy.ts';
import { nearest } from '../nearest.ts';
import type { Found } from '../types.ts';

const TYPES = ['Standard_Stream', 'InteractiveCommands', 'NonInteractiveCommands', 'Port'];
const LONGEST_NAME = 64;

/**
 * Schema version, session type and size of a Session document.
 * https://docs.aws.amazon.com/systems-manager/latest/userguide/session-manager-schema.html
 */
export function sessionHead({ document, printed }: CheckedPolicy): readonly Found[] {
  const { schemaVersion, sessionType } = document;
  const found: Found[] = [];
  if (schemaVersion !== '1.0') {
    const at = 'schemaVersion' in document ? '/schemaVersion' : '';
    found.push({ code: 'session-schema-version', at, params: {} });
  }
  if (sessionType === undefined) {
    found.push({ code: 'session-type-missing', at: '', params: {} });
  } else if (typeof sessionType !== 'string' || !TYPES.includes(sessionType)) {
    const type = typeof sessionType === 'string' ? sessionType : JSON.stringify(sessionType);
    const near = type.length > LONGEST_NAME ? undefined : nearest(type, TYPES);
    found.push({ code: 'session-type-unknown', at: '/sessionType', params: { type, nearest: near } });
  }
  if (sessionType === 'Standard_Stream' && !('inputs' in document)) {
    found.push({ code: 'session-inputs-missing', at: '', params: {} });
  }
  if (!sizeOf(printed.text, 'session-preferences').limits.every(({ fits }) => fits)) {
    found.push({ code: 'session-size', at: '', params: { limit: SESSION_DOCUMENT_SIZE_LIMIT } });
  }
  return found;
}

/** The kind of value that the schema has for a field; the others take several. */
function expected(field: string): 'boolean' | 'string' | 'object' | undefined {
  if (/(?:Enabled|runAsElevated)$/.test(field)) return 'boolean';
  if (/^\/(?:inputs|parameters|properties|inputs\/shellProfile)$/.test(field)) return 'object';
  return /^\/(?:inputs\/|description$)/.test(field) ? 'string' : undefined;
}

function typed(field: string, value: unknown, at: string): readonly Found[] {
  const wanted = expected(field);
  const name = at.slice(at.lastIndexOf('/') + 1);
  // Templates fill parameters in, which are strings.
  if (wanted === undefined || (typeof value === 'string' && value.includes('{{'))) return [];
  if (wanted === 'boolean' && typeof value === 'string' && /^(?:true|false)?$/i.test(value)) {
    return [{ code: 'session-boolean-as-text', at, params: { field: name, value } }];
  }
  const fits = wanted === 'object' ? isObject(value) : typeof value === wanted;
  if (fits) return [];
  return typeof value === 'number' && /(?:Timeout|Duration)$/.test(field)
    ? [{ code: 'session-timeout-as-number', at, params: { field: name, value } }]
    : [{ code: 'session-field-type', at, params: { field: name, expected: wanted } }];
}

/**
 * Fields that the schema of Session documents does not have, and values of another kind than it says.
 * https://docs.aws.amazon.com/systems-manager/latest/userguide/session-manager-schema.html
 */
export function sessionFields({ document }: CheckedPolicy): readonly Found[] {
  const found: Found[] = [];
  const visit = (value: JsonObject, at: string) => {
    for (const [name, member] of Object.entries(value)) {
      const pointer = `${at}/${pointerToken(name)}`;
      const field = sessionDocumentField(pointerTokens(pointer));
      // Parameters of documents have more fields than are explained here.
      if (field === undefined && at.startsWith('/parameters/')) continue;
      if (field === undefined)
        found.push({ code: 'session-field-unknown', at: pointer, params: { field: name } });
      else found.push(...typed(field, member, pointer));
      if (field !== undefined && isObject(member)) visit(member, pointer);
    }
  };
  visit(document, '');
  return found;
}

const LIMITS = { idleSessionTimeout: 60, maxSessionDuration: 1440 } as const;

/**
 * Values of `inputs` that Session Manager does not take.
 * https://docs.aws.amazon.com/systems-manager/latest/userguide/session-manager-schema.html
 */
export function sessionInputs({ document: { inputs: value } }: CheckedPolicy): readonly Found[] {
  if (!isObject(value)) return [];
  const text = (name: string) => {
    const member = value[name];
    return typeof member === 'string' && !member.includes('{{') ? member : '';
  };
  const found: Found[] = [];
  for (const [field, limit] of Object.entries(LIMITS)) {
    const minutes = text(field);
    const inRange = /^[1-9]\d{0,3}$/.test(minutes) && Number(minutes) <= limit;
    if (minutes !== '' && !inRange) {
      found.push({ code: 'session-timeout-range', at: `/inputs/${field}`, params: { field, limit } });
    }
  }
  if (text('runAsDefaultUser') === 'root') {
    found.push({ code: 'session-run-as-root', at: '/inputs/runAsDefaultUser', params: {} });
  }
  if ((value.runAsEnabled === true || text('runAsEnabled') === 'true') && value.runAsDefaultUser === '') {
    found.push({ code: 'session-run-as-nobody', at: '/inputs/runAsDefaultUser', params: {} });
  }
  const prefix = text('s3KeyPrefix');
  if (/^\/|\/$/.test(prefix)) {
    found.push({ code: 'session-prefix-slash', at: '/inputs/s3KeyPrefix', params: { prefix } });
  }
  const bucket = text('s3BucketName');
  if (bucketProblems(bucket).some(({ severity }) => severity === 'error')) {
    found.push({ code: 'session-bucket-name', at: '/inputs/s3BucketName', params: { value: bucket } });
  }
  const group = text('cloudWatchLogGroupName');
  if (logGroupProblems(group).some(({ severity }) => severity === 'error')) {
    found.push({
      code: 'session-log-group-name',
      at: '/inputs/cloudWatchLogGroupName',
      params: { value: group },
    });
  }
  return found;
}

/** Parameters that stand in what a shell runs. */
function namedInCommands({ properties }: JsonObject): readonly string[] {
  const platforms = isObject(properties) ? Object.values(properties).filter(isObject) : [];
  return platforms.flatMap(({ commands }) => parametersNamed([commands].flat().join('\n')));
}

/**
 * Parameters whose pattern matches a part of the value and lets anything stand around it; and those of commands that let
 * their caller run another one, by signs of a shell that the pattern takes or because there is none.
 * https://docs.aws.amazon.com/systems-manager/latest/userguide/session-manager-restrict-command-access.html
 */
export function sessionPatterns({ document }: CheckedPolicy): readonly Found[] {
  if (!isObject(document.parameters)) return [];
  const inCommands = namedInCommands(document);
  return Object.entries(document.parameters).flatMap<Found>(([parameter, value]) => {
    const { allowedPattern: pattern, allowedValues: values } = isObject(value) ? value : {};
    const at = `/parameters/${pointerToken(parameter)}`;
    const isListed = Array.isArray(values) && values.length > 0;
    if (isListed) return [];
    if (pattern === undefined || pattern === '') {
      return inCommands.includes(parameter)
        ? [{ code: 'session-parameter-any', at, params: { parameter } }]
        : [];
    }
    const gap = typeof pattern === 'string' ? patternGap(pattern) : undefined;
    if (gap === undefined) return [];
    const there = `${at}/allowedPattern`;
    if (gap.kind === 'part') return [{ code: 'session-pattern-open', at: there, params: { parameter } }];
    return inCommands.includes(parameter)
      ? [{ code: 'session-pattern-signs', at: there, params: { parameter, piece: gap.piece } }]
      : [];
  });
}

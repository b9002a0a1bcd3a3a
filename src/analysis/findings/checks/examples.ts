import { PARTITIONS, type ReadCondition, type ReadText } from '#iam';
import { accountProblems, kmsKeyProblems, nodeIdProblems, principalIdProblems, type Problem } from '#core';
import { keyMeaning } from '../../explanation/meaning/condition-key.ts';
import type { CheckedPolicy, CheckedResource } from '../checked-policy.ts';
import type { Found } from '../types.ts';

function inResource({ value, arn, meaning }: CheckedResource): readonly Problem[] {
  const ids = meaning.code === 'instances' || meaning.code === 'hybrid-nodes' ? meaning.params.ids : [];
  const partition = PARTITIONS.find((name) => name === arn?.partition);
  return [
    ...accountProblems(arn?.account ?? ''),
    ...ids.flatMap(nodeIdProblems),
    ...(meaning.code === 'kms-key' && partition !== undefined
      ? kmsKeyProblems(value, { partition, regions: [], account: '' })
      : []),
  ];
}

/** Reads one value of a condition; `undefined` for keys that hold no identifiers. */
function readerOf(key: string): ((value: string) => readonly Problem[]) | undefined {
  switch (keyMeaning(key).code) {
    case 'source-account':
    case 'principal-account':
      return accountProblems;
    case 'source-arn':
      return (value) => accountProblems(value.split(':', 5)[4] ?? '');
    case 'session-target':
      return nodeIdProblems;
    case 'session-owner':
      return (value) => principalIdProblems(value, value.includes(':') ? 'role-session' : 'user');
    default:
      return undefined;
  }
}

function inCondition({ key, values }: ReadCondition): readonly Found[] {
  const read = readerOf(key);
  return read === undefined ? [] : values.flatMap((text) => examplesIn(read(text.value), text));
}

function examplesIn(problems: readonly Problem[], { at }: ReadText): readonly Found[] {
  const values = problems
    .filter(({ code }) => code === 'example-identifier')
    .map(({ params }) => String(params.value));
  return [...new Set(values)].map((value) => ({ code: 'example-left', at, params: { value } }));
}

/**
 * Identifiers that only AWS's documentation has, such as the account 111122223333.
 * https://docs.aws.amazon.com/systems-manager/latest/userguide/getting-started-restrict-access-examples.html
 */
export function examples({ statements }: CheckedPolicy): readonly Found[] {
  return statements.flatMap(({ resources, notResources, conditions }) => [
    ...[...resources, ...notResources].flatMap((resource) => examplesIn(inResource(resource), resource)),
    ...conditions.flatMap(inCondition),
  ]);
}

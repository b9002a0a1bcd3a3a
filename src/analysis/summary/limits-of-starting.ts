import type { ReadStatement } from '#iam';
import { DEFAULT_SHELL_DOCUMENT } from '#core';
import { mergeResources } from '../explanation/meaning/merge-resources.ts';
import { resourceMeaning } from '../explanation/meaning/resource.ts';
import { hasWildcard, matchesPattern } from '../explanation/meaning/wildcards.ts';
import { reaches } from './allowed.ts';
import { asksNodeTag, meaningIn } from './conditions.ts';
import { limit, present } from './item.ts';
import { canBe, isOnly } from './resource-kinds.ts';
import type { SummaryItem } from './types.ts';

const TUNNELS = [
  'AWS-StartSSHSession',
  'AWS-StartPortForwardingSession',
  'AWS-StartPortForwardingSessionToRemoteHost',
];

function asksTag(statement: ReadStatement): boolean {
  return statement.conditions.some((condition) => asksNodeTag(meaningIn(statement, condition)));
}

/** Documents that stand under a condition on the tags of nodes, which they cannot meet. */
function behindTag(statements: readonly ReadStatement[]): SummaryItem | undefined {
  const lost = statements
    .filter(asksTag)
    .flatMap(({ resources }) => resources.filter(({ value }) => isOnly(value, 'document')));
  if (lost.length === 0) return undefined;
  const documents = mergeResources(lost.map(({ value }) => resourceMeaning(value)));
  return {
    code: 'document-behind-tag',
    group: 'limits',
    at: lost.map(({ at }) => at),
    params: { documents },
  };
}

function names(statements: readonly ReadStatement[]): readonly string[] {
  return statements.flatMap(({ resources, notResources }) =>
    notResources.length > 0
      ? ['*']
      : resources
          .filter(({ value }) => canBe(value, 'document'))
          .map(({ value }) => (isOnly(value, 'document') ? value.replace(/^.*:document\//, '') : '*')),
  );
}

/** What somebody who may start sessions cannot start; `statements` are those that allow `ssm:StartSession`. */
export function limitsOfStarting(statements: readonly ReadStatement[]): readonly SummaryItem[] {
  const onNodes = statements.filter((statement) => reaches(statement, 'node'));
  const onDocuments = statements.filter((statement) => reaches(statement, 'document') && !asksTag(statement));
  const at = statements.map((statement) => statement.at);
  if (onNodes.length === 0) return [limit('no-node', at)];
  if (onDocuments.length === 0) return present([limit('no-document', at), behindTag(statements)]);

  const documents = names(onDocuments);
  const allows = (name: string) => documents.some((pattern) => matchesPattern(pattern, name));
  const nodes = onNodes.flatMap(({ resources }) => resources.map(({ value }) => value));
  const onlyInstances =
    nodes.some((node) => /:instance\/\*$/.test(node)) &&
    !nodes.some((node) => /^\*+$|:managed-instance\//.test(node));
  const ownShells = documents.some(
    (name) => !name.startsWith('AWS-') && (name !== DEFAULT_SHELL_DOCUMENT || hasWildcard(name)),
  );
  return present([
    behindTag(statements),
    !allows(DEFAULT_SHELL_DOCUMENT) && !ownShells && limit('no-default-shell'),
    !TUNNELS.some(allows) && limit('no-tunnels'),
    onlyInstances && limit('no-hybrid-nodes'),
  ]);
}

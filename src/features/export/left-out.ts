import type { DocumentKind } from '#core';
import type { Setup } from '../../exporters/index.ts';

/** Documents that allow nothing, and are therefore in no export. */
export const leftOut = ({ documents }: Setup): readonly DocumentKind[] =>
  documents
    .filter(({ document }) => 'Statement' in document && document.Statement.length === 0)
    .map(({ kind }) => kind);

/** Whether nothing is handed over at all. */
export const isEmpty = ({
  policies,
  permissionSets,
  controlPolicy,
  endpointPolicy,
  role,
  logGroup,
  namedDocuments,
  preferences,
  forOwners,
}: Setup): boolean =>
  policies.length + permissionSets.length + namedDocuments.length + forOwners.length === 0 &&
  [controlPolicy, endpointPolicy, role, logGroup, preferences].every((part) => part === undefined);

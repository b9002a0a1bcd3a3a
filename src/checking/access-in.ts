import { documentForm, type DocumentForm, policyAccess, type PolicyAccess } from '#analysis';
import type { JsonPointer } from '#iam';
import type { ReadText, Region } from '../reading/index.ts';

/** What a policy of a text allows, or why that is not asked of it. */
export interface PolicyAccessIn {
  /** Where it stands in the text; empty when it is the whole of it. */
  readonly name: string;
  readonly form: DocumentForm;
  /** `undefined` for documents that allow nobody anything by themselves. */
  readonly access: PolicyAccess | undefined;
  /** Where the elements stand that decided. */
  readonly places: ReadonlyMap<JsonPointer, Region>;
}

/** The elements that decided what an access report says. */
function deciding({ reports }: PolicyAccess): readonly JsonPointer[] {
  const checks = reports.flatMap(({ rows }) =>
    rows.flatMap(({ cells }) =>
      cells.flatMap(({ trials }) => trials.flatMap(({ decision }) => decision.checks)),
    ),
  );
  return checks.flatMap(({ statement, obstacle }) => [
    ...(statement === undefined ? [] : [statement.at]),
    ...(obstacle !== undefined && 'statement' in obstacle ? [obstacle.statement.at] : []),
    ...(obstacle !== undefined && 'at' in obstacle ? [obstacle.at] : []),
  ]);
}

/** What the policies of a text allow people or nodes to do; nothing for what cannot be read. */
export function accessIn({ documents }: ReadText): readonly PolicyAccessIn[] {
  return documents.flatMap((placed): readonly PolicyAccessIn[] => {
    if (placed.document === undefined) return [];
    const form = placed.kind ?? documentForm(placed.document);
    const access = policyAccess(placed.document, form);
    const pointers = new Set(access === undefined ? [] : deciding(access));
    const places = new Map(
      [...pointers].flatMap((at) => {
        const region = placed.regionOf(at);
        return region === undefined ? [] : [[at, region] as const];
      }),
    );
    return [{ name: placed.name, form, access, places }];
  });
}

import { EXPORT_FORMATS, type ExportFormat, FORMATS } from '../../exporters/index.ts';

interface FormatGroup {
  readonly name: string;
  readonly formats: readonly ExportFormat[];
}

/** Formats of one tool, whose name is the first part of theirs: `CDK, Python` belongs to `CDK`. */
export function formatGroups(): readonly FormatGroup[] {
  const groups = new Map<string, ExportFormat[]>();
  for (const format of EXPORT_FORMATS) {
    const [name = ''] = FORMATS[format].name.split(', ');
    groups.set(name, [...(groups.get(name) ?? []), format]);
  }
  return [...groups].map(([name, formats]) => ({ name, formats }));
}

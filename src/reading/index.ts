export { valueIn } from './document-at.ts';
export { type FileBeside, ofSameModule } from './same-module.ts';
export { readDocuments, type ReadOptions } from './read-documents.ts';
export { jsonPolicies, readJson } from './read-json.ts';
export { type Offsets, type Region, withoutByteOrderMark } from './regions.ts';
export type { OffsetFinding } from './syntax.ts';
export type { Tree } from './tree.ts';
export type { ReadAssumption, ReadDocument, ReadPlaceholder, ReadText, TextFormat } from './types.ts';

import { isAbsolute, normalize, relative, sep } from 'node:path';

/** A path from the folder, where it is in there: code hosts know no other. */
function pathFrom(folder: string, path: string): string {
  if (!isAbsolute(path)) return normalize(path);
  const inside = relative(folder, path);
  return inside.startsWith('..') || isAbsolute(inside) ? path : inside;
}

/** A path as a reference of a URI: relative stays relative, and no character means anything else than itself. */
export function uriOf(path: string, folder: string): string {
  const [first = '', ...rest] = pathFrom(folder, path)
    .split(sep)
    .map((part) => encodeURIComponent(part.replace(/\p{Cs}/gu, '\ufffd')));
  if (/^[A-Za-z]%3A$/.test(first)) return `file:///${[first.replace('%3A', ':'), ...rest].join('/')}`;
  const uri = [first, ...rest].join('/');
  return uri.startsWith('/') ? `file://${uri}` : uri;
}

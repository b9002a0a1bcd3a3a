import type { Configuration, DocumentKind } from '#core';
import { encode, withoutIdentifiers } from '../permalink/index.ts';
import { useConfiguration } from './configuration.ts';

/** The route that opens a configuration: what a link has after its `#`. */
export const routeOf = (configuration: Configuration, kind: DocumentKind): string =>
  encode(configuration, kind).slice(1);

/** The address to send to somebody, with or without what names things of the organisation. */
export function useShareLink(kind: DocumentKind, { identifiers }: { readonly identifiers: boolean }): string {
  const configuration = useConfiguration();
  const shared = identifiers ? configuration : withoutIdentifiers(configuration);
  return window.location.href.replace(/#.*$/s, '') + encode(shared, kind);
}

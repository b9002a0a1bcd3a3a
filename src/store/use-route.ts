import type { DocumentKind } from '#core';
import { useConfiguration } from './configuration.ts';
import { isUntouched, useOffer } from './offer.ts';
import { routeOf } from './routes.ts';

/**
 * The route to a document of the present answers. As long as nothing was chosen, these are the answers of the last
 * visit, if there are any: whoever goes on without a look at the offer loses nothing.
 */
export function useRoute(kind: DocumentKind): string {
  const offered = useOffer();
  return useConfiguration((configuration) =>
    routeOf(offered && isUntouched({ configuration, kind }) ? offered.configuration : configuration, kind),
  );
}

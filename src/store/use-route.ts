import { useCallback } from 'react';
import type { Configuration, DocumentKind } from '#core';
import { useConfiguration } from './configuration.ts';
import type { LinkTarget } from './kept.ts';
import { isUntouched, useOffer } from './offer.ts';
import { routeOf } from './routes.ts';
import { useSettled } from './settled.ts';

/**
 * The present answers. As long as nothing was chosen, these are the answers of the last visit, if there are any: whoever
 * goes on without a look at the offer loses nothing.
 */
const answersOf = (configuration: Configuration, offered: LinkTarget | null): Configuration =>
  offered && isUntouched({ configuration, kind: offered.kind }) ? offered.configuration : configuration;

/** The answers that documents open with. */
export function useAnswers(): Configuration {
  const offered = useOffer();
  return useConfiguration((configuration) => answersOf(configuration, offered));
}

/** The route to a document of the answers that documents open with. */
export function useRoute(kind: DocumentKind): string {
  const offered = useOffer();
  return useSettled(
    useCallback(({ configuration }) => routeOf(answersOf(configuration, offered), kind), [offered, kind]),
  );
}

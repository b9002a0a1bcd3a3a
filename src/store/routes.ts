import { useEffect, useState } from 'react';
import type { Configuration, DocumentKind } from '#core';
import { encode, LEGIBLE, withoutIdentifiers } from '../permalink/index.ts';
import { configurationStore, useConfiguration } from './configuration.ts';
import { shortLink } from './shortener.ts';

/**
 * The route that opens a configuration: what a link has after its `#`. Where the page has these answers already and
 * their link is long, it names the document alone: they stay, and get a shorter link when it has been opened.
 */
export function routeOf(configuration: Configuration, kind: DocumentKind): string {
  const route = encode(configuration, kind).slice(1);
  const isHere = configuration === configurationStore.getState().configuration;
  return isHere && route.length > LEGIBLE ? `/${kind}` : route;
}

/**
 * The address to send to somebody, with or without what names things of the organisation.
 * @returns `null` when it would be longer than browsers keep.
 */
export function useShareLink(
  kind: DocumentKind,
  { identifiers }: { readonly identifiers: boolean },
): string | null {
  const configuration = useConfiguration();
  const link = encode(identifiers ? configuration : withoutIdentifiers(configuration), kind);
  const [short, setShort] = useState<{ readonly of: string; readonly link: string | undefined }>();
  useEffect(() => {
    let present = true;
    void shortLink(link).then((made) => present && setShort({ of: link, link: made }));
    return () => {
      present = false;
    };
  }, [link]);
  const shared = short?.of === link ? short.link : link;
  return shared === undefined ? null : window.location.href.replace(/#.*$/s, '') + shared;
}

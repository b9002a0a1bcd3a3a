import { type ComponentType, useEffect, useState } from 'react';
import { type Configuration, defaultConfiguration, type DocumentKind } from '#core';
import type { Language } from '../i18n/messages.ts';
import { useConfiguration } from '../store/configuration.ts';
import { loadMessages, useLanguage } from '../ui/messages.tsx';

type SampleBanner = ComponentType<{ readonly kind: DocumentKind }>;

let loaded: SampleBanner | null = null;
let sampleOf: typeof import('../features/samples/sample-links.ts')['sampleOf'] | null = null;

/** Whether a document began with a sample, as the banner says. */
export const beganWithSample = (configuration: Configuration, kind: DocumentKind): boolean =>
  sampleOf?.(configuration, kind) !== undefined;

/** Loads the banner before it is wanted. Without it the page lacks a remark and nothing else. */
export async function loadSampleBanner(language: Language): Promise<SampleBanner | null> {
  try {
    const [banner, links] = await Promise.all([
      import('../features/samples/sample-banner.tsx'),
      import('../features/samples/sample-links.ts'),
      loadMessages(language, 'samples'),
    ]);
    loaded = banner.default;
    sampleOf = links.sampleOf;
  } catch {
    return null;
  }
  return loaded;
}

/**
 * The banner about samples, which the form does not wait for. `lazy` would show it late even when it is there:
 * React holds back what was suspended, and the answers would jump.
 */
export function LazySampleBanner({ kind }: { readonly kind: DocumentKind }) {
  const language = useLanguage();
  const [Banner, setBanner] = useState(() => loaded);
  // An untouched form is no sample; links from before they named theirs are recognized by all that they say.
  const isWanted = useConfiguration((configuration) => configuration !== defaultConfiguration);
  useEffect(() => {
    if (!isWanted) return;
    let shown = true;
    void loadSampleBanner(language).then((component) => {
      if (shown) {
        setBanner(() => component);
      }
    });
    return () => {
      shown = false;
    };
  }, [language, isWanted]);
  return Banner && <Banner kind={kind} />;
}

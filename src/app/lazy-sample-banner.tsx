import { type ComponentType, useEffect, useState } from 'react';
import type { DocumentKind } from '#core';

type SampleBanner = ComponentType<{ readonly kind: DocumentKind }>;

let loaded: SampleBanner | null = null;

/** Loads the banner before it is wanted. Without it the page lacks a remark and nothing else. */
export async function loadSampleBanner(): Promise<SampleBanner | null> {
  try {
    loaded ??= (await import('../features/samples/sample-banner.tsx')).default;
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
  const [Banner, setBanner] = useState(() => loaded);
  useEffect(() => {
    let shown = true;
    void loadSampleBanner().then((component) => {
      if (shown) {
        setBanner(() => component);
      }
    });
    return () => {
      shown = false;
    };
  }, []);
  return Banner && <Banner kind={kind} />;
}

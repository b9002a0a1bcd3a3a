import { type ComponentType, useEffect, useState } from 'react';
import { defaultConfiguration } from '#core';
import type { PolicyFindingsProps } from '../features/check/policy-findings.tsx';
import { useConfiguration } from '../store/configuration.ts';
import { whenIdle } from '../ui/browser.ts';
import { loadMessages, useLanguage } from '../ui/messages.tsx';

let loaded: ComponentType<PolicyFindingsProps> | null = null;

/** What the check finds in what the answers make. It comes once somebody has answered something and the browser is idle. */
export function LazyPolicyFindings(props: PolicyFindingsProps) {
  const language = useLanguage();
  const [Findings, setFindings] = useState(() => loaded);
  const isWanted = useConfiguration((configuration) => configuration !== defaultConfiguration);
  useEffect(() => {
    if (!isWanted || loaded !== null) return;
    let shown = true;
    const cancel = whenIdle(() => {
      Promise.all([
        import('../features/check/policy-findings.tsx'),
        loadMessages(language, 'check', 'findings'),
      ]).then(
        ([{ default: component }]) => {
          loaded = component;
          if (shown) setFindings(() => component);
        },
        // Without it the page lacks a remark and nothing else.
        () => undefined,
      );
    });
    return () => {
      shown = false;
      cancel();
    };
  }, [language, isWanted]);
  return isWanted && Findings && <Findings {...props} />;
}

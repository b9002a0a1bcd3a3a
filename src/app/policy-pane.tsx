import type { DocumentKind } from '#core';
import { useState } from 'react';
import { AccessPanel, ExportPanel, PolicyPanel, RequestPanel } from './policy-panels.tsx';
import { PolicyTab } from './policy-tab.tsx';
import { useFailingExpectations } from './use-failing-expectations.ts';
import { SpokenChange } from '../features/explanations/use-last-change.ts';
import { OutputToolbar, ToolsSlot } from '../features/output/output-toolbar.tsx';
import { interfaceActions, useInterface } from '../store/interface.ts';
import { useMessages } from '../ui/messages.tsx';
import { Part } from '../ui/part.tsx';
import { Tabs } from '../ui/tabs.tsx';

/** What the answers make: the document, what it allows, requests to it, and its files, one at a time. */
export function PolicyPane({ kind }: { readonly kind: DocumentKind }) {
  const { aboutPolicy, app } = useMessages();
  const tab = useInterface((state) => state.tab);
  const failing = useFailingExpectations();
  const [tools, setTools] = useState<HTMLElement | null>(null);
  return (
    <>
      <SpokenChange kind={kind} />
      <Tabs
        name="about"
        label={aboutPolicy.tabs}
        selected={tab}
        onSelect={interfaceActions.setTab}
        // What is copied is what is being read.
        tools={tab === 'export' ? <ToolsSlot ref={setTools} /> : <OutputToolbar kind={kind} />}
        tabs={[
          {
            id: 'policy',
            label: app.policy,
            panel: (
              <Part subject={kind} name={app.policy}>
                <PolicyTab kind={kind} />
              </Part>
            ),
          },
          {
            id: 'access',
            label: aboutPolicy.access,
            alarm:
              failing === null
                ? aboutPolicy.uncheckedExpectations
                : failing > 0
                  ? aboutPolicy.failingExpectations(failing)
                  : undefined,
            panel: <PolicyPanel kind={kind} name={aboutPolicy.access} panel={AccessPanel} />,
          },
          {
            id: 'try',
            label: aboutPolicy.request,
            panel: <PolicyPanel kind={kind} name={aboutPolicy.request} panel={RequestPanel} />,
          },
          {
            id: 'export',
            label: aboutPolicy.export,
            panel: <PolicyPanel kind={kind} name={aboutPolicy.export} panel={ExportPanel} tools={tools} />,
          },
        ]}
      />
    </>
  );
}

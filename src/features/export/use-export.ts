import type { DocumentKind } from '#core';
import { version } from '../../../package.json';
import { useDeferredValue, useMemo } from 'react';
import { buildSetup, type ExportFormat, FORMATS, type Setup, setupFor } from '../../exporters/index.ts';
import { useExportChoice } from './export-choice.ts';
import { useConfiguration } from '../../store/configuration.ts';
import { useShareLink } from '../../store/routes.ts';
import { useMessages } from '../../ui/messages.tsx';

/** What is handed over, and its file in one format. */
export interface Exported {
  /** The document of the page that it was made on. */
  readonly kind: DocumentKind;
  readonly setup: Setup;
  readonly format: ExportFormat;
  readonly fileName: string;
  readonly text: string;
}

/** The export of the present answers and the present choice, a moment behind fast typing. */
export function useExport(kind: DocumentKind): Exported {
  const messages = useMessages('explanation', 'exports', 'issues');
  const configuration = useConfiguration();
  // Answers that no link can hold are at least said to come from here.
  const link =
    useShareLink(kind, { identifiers: true }) ?? window.location.href.replace(/#.*$/s, `#/${kind}`);
  const choice = useExportChoice();
  // One value, so that the answers and the link to them are always of the same moment.
  const asked = useDeferredValue(
    useMemo(() => ({ kind, configuration, link, choice }), [kind, configuration, link, choice]),
  );
  return useMemo(() => {
    const { format, extent, attachment, name, administrators, preferences, logGroup = true } = asked.choice;
    const isWhole = extent === 'setup';
    const whole = buildSetup(asked.configuration, {
      messages,
      scope: isWhole ? 'setup' : asked.kind,
      attachment,
      name,
      ...(isWhole ? { administrators, logGroup, ...(preferences === undefined ? {} : { preferences }) } : {}),
      origin: { link: asked.link, version },
    });
    const setup = setupFor(format, whole);
    const { path, write } = FORMATS[format];
    return { kind: asked.kind, setup, format, fileName: path.split('/').at(-1) ?? path, text: write(setup) };
  }, [asked, messages]);
}

import { useMemo } from 'react';
import { type ExportFormat, FORMATS } from '../../exporters/index.ts';
import type { Exported } from './use-export.ts';
import { usePlainView } from '../../store/interface.ts';
import { CodeView } from '../../ui/code-view/code-view.tsx';
import type { CodeLanguage } from '../../ui/code-view/monaco/languages.ts';
import { useMessages } from '../../ui/messages.tsx';

/** The language that gives a format its colours. */
const LANGUAGES: Readonly<Record<ExportFormat, CodeLanguage>> = {
  terraform: 'hcl',
  'terraform-jsonencode': 'hcl',
  'cloudformation-yaml': 'yaml',
  'cloudformation-json': 'json',
  'cdk-typescript': 'typescript',
  'cdk-python': 'python',
  'pulumi-typescript': 'typescript',
  shell: 'shell',
  powershell: 'powershell',
  markdown: 'markdown',
};

/** The file itself, to read. */
export function FileView({ exported }: { readonly exported: Exported }) {
  const { exports } = useMessages('exports');
  const plain = usePlainView();
  const { setup, format, fileName, text } = exported;
  const { name } = FORMATS[format];
  const code = useMemo(
    () => ({
      subject: `${setup.scope} ${format}`,
      text,
      language: LANGUAGES[format],
      label: exports.editorLabel(name, fileName),
    }),
    [setup.scope, format, text, name, fileName, exports],
  );
  return <CodeView code={code} label={exports.file(name, fileName)} plain={plain} />;
}

import { styled } from '@mui/material/styles';
import { useEffect, useEffectEvent, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { FindingCard } from './finding-card.tsx';
import type { PolicyWriter } from './monaco/policy-writer.ts';
import { PlainEditor } from './plain-editor.tsx';
import { findingsAt, type Position } from './results.ts';
import { checkView, useCheckView } from './view.ts';
import type { Fix, ReportedFinding } from '../../checking/index.ts';
import { checkedFilesActions, type TextFile } from '../../store/checked-files.ts';
import { usePlainView } from '../../store/interface.ts';
import { CodeBox } from '../../ui/code-view/code-box.tsx';
import { EditorNotice } from '../../ui/code-view/editor-notice.tsx';
import { useEditor } from '../../ui/code-view/use-editor.ts';
import { announce } from '../../ui/live-region.tsx';
import { useMessages } from '../../ui/messages.tsx';
import { linkButton, VisuallyHidden } from '../../ui/text.tsx';

const Plain = styled('div')({ display: 'contents' });

const Notice = styled('div')(({ theme }) => ({
  flex: 'none',
  padding: '2px 16px 3px',
  borderTop: `1px solid ${theme.vars.palette.divider}`,
  color: theme.vars.palette.text.secondary,
  fontSize: '0.75rem',
  lineHeight: '21px',
  '&:empty': { display: 'none' },
  '& .link': { minHeight: 21, ...linkButton(theme) },
}));

const Placeholder = styled('div')(({ theme }) => ({
  position: 'absolute',
  // Where the text begins.
  inset: '4px 12px auto 54px',
  color: theme.vars.palette.text.secondary,
  font: `13px/20px ${theme.typography.mono}`,
  pointerEvents: 'none',
}));

/** More than these at one place help nobody. */
const MOST_IN_CARD = 3;

const HELP = 'check-keys-editor';

/** A place whose findings are told beside it. */
interface Told {
  readonly at: Position;
  /** Whether the keyboard asked, and goes on there. */
  readonly asked: boolean;
}

interface TextEditorProps {
  readonly files: readonly TextFile[];
  /** The one that is shown. */
  readonly file: TextFile;
  /** What is marked in it, of the text as it was checked. */
  readonly findings: readonly ReportedFinding[];
  /** Of findings in the text as it is now. */
  readonly fixes: ReadonlyMap<ReportedFinding, Fix>;
  readonly current: ReportedFinding | undefined;
  /** To the next place with a finding, or to the one before. */
  readonly onStep: (forward: boolean) => void;
}

/** A text to write in: a text area at once, then Monaco, in the same place. */
export function TextEditor({ files, file, findings, fixes, current, onStep }: TextEditorProps) {
  const { check, findings: words } = useMessages('check', 'findings');
  const plain = usePlainView();
  const host = useRef<HTMLDivElement>(null);
  const areas = useRef<HTMLDivElement>(null);
  const [told, setTold] = useState<Told | null>(null);
  const wanted = useCheckView((state) => state.wanted);
  const edits = useCheckView((state) => state.edits);

  const written = useMemo(
    () => ({ subject: file.id, text: file.text, label: check.textOf(file.name) }),
    [file, check],
  );
  const first = useEffectEvent(() => written);
  const step = useEffectEvent((forward: boolean) => onStep(forward));
  const point = useEffectEvent((at: Position | null) => {
    // What somebody reads with the keyboard stays.
    if (told?.asked !== true) setTold(at && { at, asked: false });
  });
  const tell = useEffectEvent((at: Position) => {
    const found = findingsAt(findings, at).length > 0;
    setTold(found ? { at, asked: true } : null);
    if (!found) announce(check.nothingHere);
  });
  const tabMode = useEffectEvent((indents: boolean) =>
    announce(indents ? check.tabIndents : check.tabLeaves),
  );

  const { status, editor, retry } = useEditor<PolicyWriter>(host, areas, !plain, async () => {
    const { createPolicyWriter } = await import('./monaco/policy-writer.ts');
    return (place) => {
      return createPolicyWriter(place, first(), {
        describedBy: HELP,
        onText: (id, next) => {
          setTold(null);
          checkedFilesActions.setText(id, next);
        },
        onCursor: (cursor) => checkView.setState({ cursor }),
        onPoint: point,
        onAsk: tell,
        onStep: step,
        onTabMode: tabMode,
      });
    };
  });

  const places = useMemo(
    () =>
      findings.map((finding) => ({
        region: finding.region,
        severity: finding.severity,
        title: words.texts[finding.code].title,
        finding,
      })),
    [findings, words],
  );
  useLayoutEffect(() => editor?.show(written), [editor, written]);
  useEffect(() => editor?.keep(new Set(files.map(({ id }) => id))), [editor, files]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each file has its own marks.
  useEffect(
    () =>
      editor?.mark(
        places,
        places.find(({ finding }) => finding === current),
      ),
    [editor, places, current, file.id],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: another file has other places.
  useEffect(() => setTold(null), [file.id]);
  useEffect(() => editor?.placeCard(told?.at ?? null, told?.asked === true), [editor, told]);

  useEffect(() => {
    if (editor === undefined || wanted === null) return;
    checkView.setState({ wanted: null });
    setTold(null);
    editor.select(wanted);
  }, [editor, wanted]);
  useEffect(() => {
    if (editor === undefined || edits === null) return;
    checkView.setState({ edits: null });
    editor.make(edits);
    announce(check.fixed(edits.length));
  }, [editor, edits, check]);

  const here = told === null ? [] : findingsAt(findings, told.at).slice(0, MOST_IN_CARD);
  return (
    <>
      {editor === undefined && (
        <Plain ref={areas}>
          {files.map((each) => (
            <PlainEditor
              key={each.id}
              file={each}
              shown={each === file}
              findings={each === file ? findings : []}
              current={current}
              onStep={onStep}
            />
          ))}
        </Plain>
      )}
      {!plain && (
        <CodeBox hidden={editor === undefined} style={editor === undefined ? { display: 'none' } : {}}>
          <div ref={host} className="editor" data-draft="true" translate="no" />
          {/* Monaco's own stays where another text is shown. */}
          {file.text === '' && <Placeholder aria-hidden="true">{check.placeholder}</Placeholder>}
          <VisuallyHidden id={HELP}>{check.editorKeys}</VisuallyHidden>
        </CodeBox>
      )}
      {editor !== undefined &&
        here.length > 0 &&
        createPortal(
          <FindingCard
            key={told?.asked === true ? 'asked' : 'pointed'}
            file={file}
            findings={here}
            fixes={fixes}
            onClose={() => {
              setTold(null);
              editor.focus();
            }}
          />,
          editor.card,
        )}
      {!plain && (
        <Notice>
          <EditorNotice status={status} onRetry={retry} />
        </Notice>
      )}
    </>
  );
}

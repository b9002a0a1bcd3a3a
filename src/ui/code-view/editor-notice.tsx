import { memo } from 'react';
import type { EditorStatus } from './use-editor.ts';
import { useMessages } from '../messages.tsx';

interface EditorNoticeProps {
  readonly status: EditorStatus;
  readonly onRetry: () => void;
}

/** That the text is plain because the editor is still on its way, or did not come. */
export const EditorNotice = memo(function EditorNotice({ status, onRetry }: EditorNoticeProps) {
  const { view: words } = useMessages().output;
  if (status === 'slow') return <span>{words.loading}</span>;
  if (status !== 'failed') return null;
  return (
    <span role="status">
      {words.failed}{' '}
      <button type="button" className="link" onClick={onRetry}>
        {words.retry}
      </button>
    </span>
  );
});

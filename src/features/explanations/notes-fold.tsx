import { memo } from 'react';
import type { NotesListProps } from './notes-list.tsx';
import type { Explaining } from './use-explainer.ts';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Fold } from '../../ui/fold.tsx';
import { useMessages } from '../../ui/messages.tsx';

interface NotesFoldProps extends Omit<NotesListProps, 'explainer'> {
  /** Nothing until they have come. */
  readonly explaining: Pick<Explaining, 'explainer' | 'NotesList'> | null;
  readonly open: boolean;
  readonly onToggle: (open: boolean) => void;
  readonly className: string;
}

/** The notes below the text, where there is no room beside it. */
export const NotesFold = memo(function NotesFold({
  open,
  onToggle,
  explaining,
  className,
  ...list
}: NotesFoldProps) {
  const { aboutPolicy } = useMessages();
  return (
    <Fold className={className}>
      <Disclosure
        level={2}
        title={<span>{aboutPolicy.titleWithCount(list.notes.length)}</span>}
        open={open}
        onToggle={onToggle}
      >
        {explaining && <explaining.NotesList explainer={explaining.explainer} {...list} />}
      </Disclosure>
    </Fold>
  );
});

import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import { styled } from '@mui/material/styles';
import { parseTagValues, type Tag } from '#core';
import { visible } from '#iam';
import { memo, useCallback, useLayoutEffect, useRef, useState } from 'react';
import { setList, useQuestion } from './use-question.ts';
import { configurationActions } from '../../store/configuration.ts';
import { ChipsRow } from '../../ui/chips-row.tsx';
import { Field } from '../../ui/field.tsx';
import { moveFocus } from '../../ui/focus.ts';
import { CloseIcon, PlusIcon } from '../../ui/icons.tsx';
import { announce } from '../../ui/live-region.tsx';
import { useMessages } from '../../ui/messages.tsx';
import { TextRow } from '../../ui/rows.tsx';

const List = styled('div')({ display: 'grid', gap: 16, justifyItems: 'start' });

const TagRow = styled('div')(({ theme }) => ({
  width: '100%',
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 2fr) minmax(0, 3fr) auto',
  gap: '8px 12px',
  alignItems: 'start',
  paddingBottom: 16,
  borderBottom: `1px solid ${theme.vars.palette.divider}`,
  '& label': { fontWeight: 400, fontSize: theme.typography.body2.fontSize },
  '& > button': { marginTop: 28 },
  '@media (max-width: 479px)': {
    gridTemplateColumns: '1fr auto',
    '& > :nth-of-type(2)': { gridRow: 2, gridColumn: '1 / -1' },
  },
}));

const AddTag = memo(function AddTag({
  disabled,
  onAdd,
}: {
  readonly disabled: boolean;
  readonly onAdd: () => void;
}) {
  const { builder } = useMessages();
  return (
    <Button variant="outlined" color="inherit" startIcon={<PlusIcon />} disabled={disabled} onClick={onAdd}>
      {builder.addTag}
    </Button>
  );
});

const BLANK: Tag = { key: '', values: [] };

interface TagEntryProps {
  readonly path: string;
  readonly index: number;
  readonly tag: Tag;
  readonly onChange: (position: number, tag: Tag, typing: boolean) => void;
  readonly onRemove: (position: number, name: string) => void;
}

/** One tag. What is typed into another one does not draw it. */
const TagEntry = memo(function TagEntry({ path, index, tag, onChange, onRemove }: TagEntryProps) {
  const { builder } = useMessages();
  return (
    <TagRow>
      <TextRow
        path={`${path}.key`}
        label={builder.tagKey(index + 1)}
        value={tag.key}
        example={builder.tagKeyExample}
        foot={0}
        onChange={(key) => onChange(index, { ...tag, key }, true)}
      />
      <ChipsRow
        path={`${path}.values`}
        label={builder.tagValues(index + 1)}
        compact
        values={tag.values}
        example={builder.tagValuesExample}
        split={parseTagValues}
        onChange={(values, { typing }) => onChange(index, { ...tag, values }, typing)}
      />
      <IconButton
        aria-label={builder.removeTag(visible(tag.key) || String(index + 1))}
        onClick={() => onRemove(index, tag.key || String(index + 1))}
      >
        <CloseIcon />
      </IconButton>
    </TagRow>
  );
});

/** More rows are there when somebody asks for them: each has two fields. */
const AT_ONCE = 50;

/** Tags that a node, or a task, must have: one row per key, with its alternatives as chips. */
export function TagsQuestion({ path }: { readonly path: 'endUser.nodes.tags' }) {
  const { builder, ui } = useMessages();
  const { value, row } = useQuestion(path);
  const [blankRow, setBlankRow] = useState(false);
  const [most, setMost] = useState(AT_ONCE);
  const list = useRef<HTMLDivElement>(null);
  const tags = blankRow || value.length === 0 ? [...value, BLANK] : value;

  // Known by their place: a key made of the tag would lose the focus while the tag is typed.
  const rows = tags.map((tag, index) => ({ tag, index, rowPath: `${path}.${index}` }));

  function change(position: number, tag: Tag, typing: boolean) {
    const changed = tags.map((each, index) => (index === position ? tag : each));
    setBlankRow(false);
    setList(path, changed, typing);
  }

  const keyField = (position: number) => document.getElementById(`setting-${path}.${position}.key`);

  function add() {
    moveFocus(
      () => {
        setBlankRow(true);
        setMost(Math.max(most, tags.length + 1));
      },
      () => keyField(tags.length),
    );
  }

  /** The focus goes to the same button of a neighbour; after the last tag there is an empty one to fill in. */
  function remove(position: number, name: string) {
    const left = value.filter((_, index) => index !== position);
    moveFocus(
      () => {
        setBlankRow(false);
        if (left.length < value.length) configurationActions.set(path, left);
      },
      () =>
        list.current?.querySelectorAll(':scope > div > button')[Math.min(position, left.length - 1)] ??
        keyField(0),
    );
    announce(builder.tagRemoved(name));
  }

  // Rows that a key press does not draw call what there is by the time somebody does something in them.
  const acts = useRef({ change, remove, add });
  useLayoutEffect(() => {
    acts.current = { change, remove, add };
  });
  const changeOne = useCallback<typeof change>((...args) => acts.current.change(...args), []);
  const removeOne = useCallback<typeof remove>((...args) => acts.current.remove(...args), []);
  const addOne = useCallback(() => acts.current.add(), []);
  const left = rows.length - most;
  const next = Math.min(left, AT_ONCE);

  return (
    <Field {...row} group="group" foot={2}>
      {() => (
        <List ref={list}>
          {rows.slice(0, most).map(({ tag, index, rowPath }) => (
            <TagEntry
              key={rowPath}
              path={rowPath}
              index={index}
              tag={tag}
              onChange={changeOne}
              onRemove={removeOne}
            />
          ))}
          {left > 0 && (
            <Button
              color="inherit"
              aria-label={ui.showMoreOf(next, left, row.label)}
              onClick={() =>
                moveFocus(
                  () => setMost(most + next),
                  () => keyField(most),
                )
              }
            >
              {ui.showMore(next, left)}
            </Button>
          )}
          <AddTag disabled={tags.at(-1)?.key === ''} onAdd={addOne} />
        </List>
      )}
    </Field>
  );
}

import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { type FocusEvent, type KeyboardEvent, type ReactNode, useState } from 'react';
import { afterPress } from './after-press.ts';
import { Chips, ChipsBox, pressOnBox } from './chips.tsx';
import { Field, type RowProps } from './field.tsx';
import { Input } from './input.tsx';
import { type PickItem, PickList } from './pick-list.tsx';
import { useMessages } from './messages.tsx';

interface ListPickRowProps extends RowProps {
  readonly values: readonly string[];
  readonly items: readonly PickItem[];
  readonly onChange: (values: readonly string[]) => void;
  readonly searchLabel: string;
  /** Below the list: for example a value that stands for all. */
  readonly footer?: ReactNode;
}

const Frame = styled('div')(({ theme }) => ({
  border: `1px solid ${theme.vars.palette.outline}`,
  borderRadius: theme.shape.borderRadius,
  background: theme.vars.palette.background.paper,
  overflow: 'hidden',
  '& > :first-of-type': {
    border: 0,
    borderBottom: `1px solid ${theme.vars.palette.divider}`,
    borderRadius: 0,
    '&:has(> input:focus-visible)': { outlineOffset: -2 },
  },
}));

const Addition = styled('div')({ height: 172, padding: 8 });

const matches = (item: PickItem, words: readonly string[]): boolean =>
  words.every((word) => `${item.value} ${item.name}`.toLowerCase().includes(word));

/**
 * Any of many known values, found by typing. What is not in the list can be added as it was typed: lists of the
 * outside world are never complete.
 */
export function ListPickRow(props: ListPickRowProps) {
  const { ui } = useMessages();
  const { values, items, onChange, searchLabel, footer, ...field } = props;
  const [search, setSearch] = useState('');
  const typed = search.trim();
  const found = items.filter((item) => matches(item, typed.toLowerCase().split(/\s+/)));

  function toggle(value: string) {
    onChange(values.includes(value) ? values.filter((each) => each !== value) : [...values, value]);
  }

  function keyDown(event: KeyboardEvent) {
    const first = found[0];
    if (event.key !== 'Enter' || typed === '') {
      return;
    }
    event.preventDefault();
    if (found.length === 1 && first) {
      toggle(first.value);
      setSearch('');
    } else if (found.length === 0) {
      toggle(typed);
      setSearch('');
    }
  }

  /** A value that was typed whole counts, unless somebody goes on to the list to choose there. */
  function leave({ currentTarget, relatedTarget }: FocusEvent<HTMLInputElement>) {
    const known = items.some(({ value }) => value === typed);
    if (known && !currentTarget.closest('[data-pick]')?.contains(relatedTarget)) {
      afterPress(() => {
        if (!values.includes(typed)) toggle(typed);
        setSearch('');
      });
    }
  }

  return (
    <Field {...field} group="group">
      {({ invalid }) => (
        <>
          <Frame data-pick>
            <ChipsBox onMouseDown={pressOnBox}>
              <Chips values={values} label={ui.chosen(field.label)} onRemove={toggle} />
              <Input
                type="search"
                value={search}
                placeholder={searchLabel}
                aria-label={searchLabel}
                aria-invalid={invalid}
                data-draft={search !== ''}
                autoComplete="off"
                spellCheck={false}
                onChange={(event) => setSearch(event.target.value)}
                onKeyDown={keyDown}
                onBlur={leave}
              />
            </ChipsBox>
            {found.length > 0 ? (
              <PickList label={field.label} items={found} chosen={values} onToggle={toggle} />
            ) : (
              <Addition>
                <Button color="inherit" onClick={() => toggle(typed)}>
                  {ui.addValue(typed)}
                </Button>
              </Addition>
            )}
          </Frame>
          {footer}
        </>
      )}
    </Field>
  );
}

import { styled } from '@mui/material/styles';
import { type KeyboardEvent, type ReactNode, useState } from 'react';
import { uiMessages } from '../i18n/common.ts';
import { Chips } from './chips.tsx';
import { Field, type RowProps } from './field.tsx';
import { Input } from './input.tsx';
import { Tick, TickLabel } from './tick.tsx';

export interface PickItem {
  readonly value: string;
  readonly name: string;
}

interface ListPickRowProps extends RowProps {
  readonly values: readonly string[];
  readonly items: readonly PickItem[];
  readonly onChange: (values: readonly string[]) => void;
  readonly searchLabel: string;
  readonly disabled?: boolean;
  /** Below the list: for example a value that stands for all. */
  readonly footer?: ReactNode;
}

const Frame = styled('div')(({ theme }) => ({
  border: `1px solid ${theme.vars.palette.outline}`,
  borderRadius: theme.shape.borderRadius,
  background: theme.vars.palette.background.paper,
  overflow: 'hidden',
  '& > input': { border: 0, borderRadius: 0, borderBottom: `1px solid ${theme.vars.palette.divider}` },
}));

const Items = styled('div')({
  height: 172,
  overflowY: 'auto',
  padding: 4,
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 250px), 1fr))',
  alignContent: 'start',
});

const Item = styled(TickLabel)(({ theme }) => ({
  padding: '4px 8px',
  borderRadius: theme.shape.borderRadius,
  '&:hover': { background: theme.vars.palette.action.hover },
  '& code': { fontFamily: theme.typography.mono, fontSize: '0.8125rem' },
  '& small': { display: 'block', color: theme.vars.palette.text.secondary, fontSize: '0.8125rem' },
  '@media (pointer: coarse)': { padding: '8px' },
}));

const matches = (item: PickItem, words: readonly string[]): boolean =>
  words.every((word) => `${item.value} ${item.name}`.toLowerCase().includes(word));

/**
 * Any of many known values, found by typing. What is not in the list can be added as it was typed: lists of the
 * outside world are never complete.
 */
export function ListPickRow(props: ListPickRowProps) {
  const { values, items, onChange, searchLabel, disabled = false, footer, ...field } = props;
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

  return (
    <Field {...field} group="group">
      {({ control, invalid }) => (
        <>
          <Chips values={values} label={uiMessages.chosen(field.label)} onRemove={toggle} />
          <Frame hidden={disabled}>
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
            />
            <Items>
              {found.map(({ value, name }) => (
                <Item key={value}>
                  <Tick
                    type="checkbox"
                    name={control}
                    checked={values.includes(value)}
                    onChange={() => toggle(value)}
                  />
                  <span>
                    <code>{value}</code>
                    <small>{name}</small>
                  </span>
                </Item>
              ))}
              {found.length === 0 && (
                <Item as="button" onClick={() => toggle(typed)}>
                  {uiMessages.addValue(typed)}
                </Item>
              )}
            </Items>
          </Frame>
          {footer}
        </>
      )}
    </Field>
  );
}

import { oddCharacters } from '#characters';
import { styled } from '@mui/material/styles';
import type { ComponentProps } from 'react';
import { Input } from './input.tsx';
import { Typed } from './typed.tsx';

const Box = styled('div')(({ theme }) => ({
  position: 'relative',
  // A browser obeys what turns text around in a field too; until somebody edits it, what is there lies over it.
  '&[data-odd="true"]:not(:focus-within) > input': { color: 'transparent' },
  '&:focus-within > span': { visibility: 'hidden' },
  '& > span': {
    position: 'absolute',
    inset: '0 12px',
    display: 'flex',
    alignItems: 'center',
    overflow: 'hidden',
    whiteSpace: 'pre',
    fontFamily: theme.typography.mono,
    fontSize: '0.875rem',
    pointerEvents: 'none',
  },
}));

/** A field that shows its value as what it is, also where characters are not what they look like. */
export function TypedInput({ value, ...rest }: ComponentProps<typeof Input> & { readonly value: string }) {
  const isOdd = oddCharacters(value).length > 0;
  return (
    <Box data-odd={isOdd}>
      <Input value={value} {...rest} />
      {isOdd && (
        <span aria-hidden="true">
          <Typed text={value} />
        </span>
      )}
    </Box>
  );
}

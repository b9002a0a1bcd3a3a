import { codePointName, oddCharacters } from '#characters';
import { styled } from '@mui/material/styles';
import { createElement, Fragment, type ReactNode } from 'react';

/** A character by its code point, in a frame of its own that nothing gets out of. */
export const Mark = styled('bdi')(({ theme }) => ({
  padding: '0 2px',
  borderRadius: 3,
  background: theme.vars.palette.error.main,
  color: theme.vars.palette.background.paper,
  fontFamily: theme.typography.mono,
  fontSize: '0.85em',
  fontWeight: 600,
  whiteSpace: 'nowrap',
}));

/** A text with characters that are not what they look like drawn otherwise. */
export function drawn(text: string, draw: (name: string, character: string) => ReactNode): ReactNode {
  let end = 0;
  const nodes = oddCharacters(text).flatMap(({ start, end: after, codePoint }) => {
    const before = text.slice(end, start);
    end = after;
    return [before, draw(`‹${codePointName(codePoint)}›`, text.slice(start, after))];
  });
  // As arguments rather than as a list: the parts of a text have no keys.
  return createElement(Fragment, null, ...nodes, text.slice(end));
}

interface TypedProps {
  readonly text: string;
}

/**
 * A text that may hold what somebody typed, pasted or opened from a link: characters that are not seen, turn text around
 * or look like others are named in their place, and never obeyed.
 */
export const Typed = ({ text }: TypedProps): ReactNode =>
  drawn(text, (name) => createElement(Mark, null, name));

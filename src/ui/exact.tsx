import { styled } from '@mui/material/styles';
import { createElement, Fragment, type ReactNode } from 'react';
import { drawn, Mark } from './typed.tsx';

/** Its name is drawn, and the character itself stays, in a frame that it cannot turn anything around out of. */
const Named = styled('span')({
  '&::before': { content: 'attr(data-shown)' },
  '& > span': { fontSize: 0 },
});

/** `Typed`, for a text that people select and copy: what they copy is the text. */
export const Exact = ({ text }: { readonly text: string }): ReactNode =>
  drawn(text, (name, character) => (
    <Mark>
      <Named data-shown={name}>
        <span>{character}</span>
      </Named>
    </Mark>
  ));

/** A command whose lines break between words only: words are elements of their own, with white space between them. */
export function CommandText({ text }: { readonly text: string }) {
  const pieces = text.split(/(\s+)/);
  return createElement(
    Fragment,
    null,
    ...pieces.map((piece, index) =>
      index % 2 === 0 ? createElement('span', null, createElement(Exact, { text: piece })) : piece,
    ),
  );
}

import { styled } from '@mui/material/styles';
import { createElement, Fragment } from 'react';

/** For everything that is literally IAM: actions, ARNs, IDs, JSON. */
export const MonoText = styled('code')(({ theme }) => ({
  fontFamily: theme.typography.mono,
  fontSize: '0.925em',
  overflowWrap: 'anywhere',
}));

/** Prose of a catalogue, in which backticks mark what is literally IAM. */
export function RichText({ text }: { readonly text: string }) {
  // Odd parts stand between two backticks.
  const parts = text
    .split('`')
    .map((part, index) => (index % 2 === 1 ? createElement(MonoText, null, part) : part));
  // As arguments rather than as a list: the parts of a text have no keys, and never change places.
  return createElement(Fragment, null, ...parts);
}

import { styled, type Theme } from '@mui/material/styles';
import { type ComponentProps, createElement, Fragment, type ReactNode } from 'react';
import { useMessages } from './messages.tsx';
import { Typed } from './typed.tsx';

const Mono = styled('code')(({ theme }) => ({
  fontFamily: theme.typography.mono,
  fontSize: '0.925em',
  overflowWrap: 'anywhere',
}));

/** For everything that is literally IAM: actions, ARNs, IDs, JSON. */
export function MonoText({ children, ...rest }: ComponentProps<typeof Mono>) {
  return <Mono {...rest}>{typeof children === 'string' ? <Typed text={children} /> : children}</Mono>;
}

const typed = (text: string) => <Typed text={text} />;

/** Prose of a catalogue, in which backticks mark what is literally IAM. */
export function RichText({ text }: { readonly text: string }) {
  // Odd parts stand between two backticks.
  const parts = text
    .split('`')
    .map((part, index) => (index % 2 === 1 ? createElement(MonoText, null, part) : typed(part)));
  // As arguments rather than as a list: the parts of a text have no keys, and never change places.
  return createElement(Fragment, null, ...parts);
}

/** A mark in a text, which no text has: characters for private use, with the place of an element between them. */
const MARK = /\uE000(\d+)\uE001/;

/** Elements for the slots of a sentence; a slot may take several. */
type Elements = Readonly<Record<string, ReactNode | readonly ReactNode[]>>;

type SlotsFor<E extends Elements> = {
  readonly [S in keyof E]: E[S] extends readonly unknown[] ? readonly string[] : string;
};

interface SentenceProps<E extends Elements> {
  /** Writes the sentence around its slots, as its language wants it. */
  readonly of: (slots: SlotsFor<E>) => string;
  readonly slots: E;
}

/** A sentence of the language with elements of the page in it. */
export function Sentence<E extends Elements>({ of, slots }: SentenceProps<E>) {
  const elements: ReactNode[] = [];
  const mark = (element: ReactNode) => `\uE000${elements.push(element) - 1}\uE001`;
  const marks = Object.fromEntries(
    Object.entries(slots).map(([slot, element]) => [
      slot,
      Array.isArray(element) ? element.map(mark) : mark(element as ReactNode),
    ]),
  );
  // Odd parts are the places of elements; as arguments, as above.
  const parts = of(marks as SlotsFor<E>).split(MARK);
  const nodes: ReactNode[] = [];
  for (const [index, part] of parts.entries()) {
    nodes.push(index % 2 === 1 ? elements[Number(part)] : createElement(RichText, { text: part }));
  }
  return createElement(Fragment, null, ...nodes);
}

/** Read by assistive technology, not painted. */
export const visuallyHidden = {
  position: 'absolute',
  width: 1,
  height: 1,
  margin: -1,
  padding: 0,
  overflow: 'hidden',
  clipPath: 'inset(50%)',
  whiteSpace: 'nowrap',
  border: 0,
} as const;

export const VisuallyHidden = styled('span')(visuallyHidden);

/** A button that looks like a link, because it leads to another place of this page. */
export const linkButton = ({ vars }: Theme) =>
  ({
    padding: 0,
    border: 0,
    background: 'none',
    color: vars.palette.primary.main,
    font: 'inherit',
    textDecoration: 'underline',
    textUnderlineOffset: 2,
    cursor: 'pointer',
  }) as const;

interface PageLinkProps {
  /** A page of AWS's documentation, whose title is English. */
  readonly page: { readonly title: string; readonly url: string };
  readonly className?: string;
}

/** A link out of the page, which stays open. */
export function PageLink({ page: { title, url }, className }: PageLinkProps) {
  const { ui } = useMessages();
  return (
    <a
      {...(className === undefined ? {} : { className })}
      href={url}
      hrefLang="en"
      target="_blank"
      rel="noreferrer"
      aria-label={ui.inNewTab(title)}
    >
      <span lang="en">{title}</span>
    </a>
  );
}

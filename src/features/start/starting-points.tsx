import { styled } from '@mui/material/styles';
import { type Configuration, type DocumentKind, openedIn, type StartingPoint } from '#core';
import { type ComponentType, type ReactNode, useMemo, useState } from 'react';
import { interfaceActions } from '../../store/interface.ts';
import { isUntouched, offerActions, useOffer } from '../../store/offer.ts';
import { routeOf } from '../../store/routes.ts';
import { useAnswers } from '../../store/use-route.ts';
import { Link } from '../../ui/link.tsx';
import { useMessages } from '../../ui/messages.tsx';

/** Shows a document before it is opened. The page puts it in. */
export type Preview = ComponentType<{
  readonly title: string;
  readonly kind: DocumentKind;
  readonly configuration: Configuration;
}>;

interface PointedAt<T> {
  /** The last one that was pointed at or had the focus; at first the first one. */
  readonly shown: T | undefined;
  readonly point: (entry: T) => void;
}

/** Which entry of a list is previewed. */
export function usePointedAt<T>(entries: readonly T[]): PointedAt<T> {
  const [pointed, point] = useState<T>();
  const isThere = pointed !== undefined && entries.includes(pointed);
  return { shown: isThere ? pointed : entries[0], point };
}

/** What opening a goal or a sample makes of the present answers. */
export function useOpened(start: StartingPoint): Configuration {
  const answers = useAnswers();
  return useMemo(() => openedIn(answers, start), [answers, start]);
}

const Anchor = styled(Link)(({ theme }) => ({
  display: 'block',
  color: 'inherit',
  textDecoration: 'none',
  lineHeight: 1.4,
  '&:hover .title': { textDecoration: 'underline' },
  '&[data-shown="true"]': {
    [theme.breakpoints.up('md')]: {
      background: theme.vars.palette.accentSoft,
      boxShadow: `inset 3px 0 0 ${theme.vars.palette.primary.main}`,
    },
  },
  '&:focus-visible': { outlineOffset: -2 },
  '& .title': { color: theme.vars.palette.primary.main },
}));

interface StartingLinkProps {
  readonly start: StartingPoint;
  /** The document that it opens, when it is not its own. */
  readonly opens?: DocumentKind;
  readonly title: string;
  readonly isShown: boolean;
  readonly onPoint: () => void;
  readonly children: ReactNode;
}

/** Opens a goal or a sample in the present answers, as one step of undo. */
export function StartingLink(props: StartingLinkProps) {
  const { start, title, isShown, onPoint, children } = props;
  const { start: words } = useMessages('start');
  const { opens: kind = start.kind } = props;
  const answers = useAnswers();
  const configuration = useOpened(start);
  const route = useMemo(() => routeOf(configuration, kind), [configuration, kind]);
  const offered = useOffer();
  const open = () => {
    // What it is opened in is what undo brings back.
    if (offered?.configuration === answers) offerActions.accept();
    interfaceActions.setPane('answers');
    interfaceActions.setTab('policy');
    if (!isUntouched({ configuration: answers, kind })) {
      interfaceActions.notify(words.opened(title), { canUndo: configuration !== answers });
    }
  };
  return (
    <Anchor to={route} data-shown={isShown} onPointerEnter={onPoint} onFocus={onPoint} onClick={open}>
      {children}
    </Anchor>
  );
}

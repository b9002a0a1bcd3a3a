import { DOCUMENT_KINDS, type DocumentKind } from '#core';
import { useLocation } from 'react-router';
import { useRoute } from '../store/use-route.ts';
import { Link } from '../ui/link.tsx';
import { useMessages } from '../ui/messages.tsx';

/** What a link says of the page that it leads to: whether it is this one. */
const useCurrent = (path: string) =>
  ({ 'aria-current': useLocation().pathname === path ? 'page' : undefined }) as const;

export function DocumentLink({ kind }: { readonly kind: DocumentKind }) {
  const { kinds } = useMessages();
  return (
    <Link to={useRoute(kind)} {...useCurrent(`/${kind}`)}>
      {kinds[kind].short}
    </Link>
  );
}

/** Links to all documents of the present answers. */
export function DocumentLinks() {
  return DOCUMENT_KINDS.map((kind) => <DocumentLink key={kind} kind={kind} />);
}

interface PlaceLinkProps {
  readonly to: 'check' | 'samples';
  readonly className?: string;
}

/** To what is no document: where people check policies that they have, and AWS's samples. */
export function PlaceLink({ to, className }: PlaceLinkProps) {
  const { app } = useMessages();
  return (
    <Link to={`/${to}`} className={className} {...useCurrent(`/${to}`)}>
      {app[to]}
    </Link>
  );
}

import { DOCUMENT_KINDS, type DocumentKind } from '#core';
import { NavLink } from 'react-router';
import { useRoute } from '../store/use-route.ts';
import { useMessages } from '../ui/messages.tsx';

function DocumentLink({ kind }: { readonly kind: DocumentKind }) {
  const { kinds } = useMessages();
  return <NavLink to={useRoute(kind)}>{kinds[kind].short}</NavLink>;
}

/** Links to all documents of the present answers. */
export function DocumentLinks() {
  return DOCUMENT_KINDS.map((kind) => <DocumentLink key={kind} kind={kind} />);
}

export function SamplesLink({ className }: { readonly className?: string }) {
  const { app } = useMessages();
  return (
    <NavLink to="/samples" {...(className ? { className } : {})}>
      {app.samples}
    </NavLink>
  );
}

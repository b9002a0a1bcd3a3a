import { DOCUMENT_KINDS, type DocumentKind } from '#core';
import { NavLink } from 'react-router';
import { appMessages } from '../i18n/en/app.ts';
import { kindMessages } from '../i18n/en/builder.ts';
import { useRoute } from '../store/use-route.ts';

function DocumentLink({ kind }: { readonly kind: DocumentKind }) {
  return <NavLink to={useRoute(kind)}>{kindMessages[kind].short}</NavLink>;
}

/** Links to all documents of the present answers. */
export function DocumentLinks() {
  return DOCUMENT_KINDS.map((kind) => <DocumentLink key={kind} kind={kind} />);
}

export function SamplesLink({ className }: { readonly className?: string }) {
  return (
    <NavLink to="/samples" {...(className ? { className } : {})}>
      {appMessages.samples}
    </NavLink>
  );
}

import Button from '@mui/material/Button';
import type { DocumentKind } from '#core';
import { Link } from 'react-router';
import { useRoute } from '../../store/use-route.ts';
import { useMessages } from '../../ui/messages.tsx';

/** Documents that are of no use without one another, the next one first. */
export const RELATED: Readonly<Record<DocumentKind, readonly DocumentKind[]>> = {
  'end-user': ['instance-role'],
  administrator: ['session-preferences'],
  'instance-role': ['trust-policy', 'session-preferences'],
  'trust-policy': ['session-preferences', 'instance-role'],
  'session-preferences': ['instance-role'],
  tunnel: ['end-user'],
};

/** The way to the next document of a setup. */
export function ContinueButton({ kind }: { readonly kind: DocumentKind }) {
  const { builder, kinds } = useMessages();
  const [next = kind] = RELATED[kind];
  const route = useRoute(next);
  return (
    <Button variant="contained" component={Link} to={route}>
      {builder.continueTo(kinds[next].short)}
    </Button>
  );
}

import Button from '@mui/material/Button';
import type { DocumentKind } from '#core';
import { RELATED } from './related.ts';
import { useRoute } from '../../store/use-route.ts';
import { Link } from '../../ui/link.tsx';
import { useMessages } from '../../ui/messages.tsx';

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

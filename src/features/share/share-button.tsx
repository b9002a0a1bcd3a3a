import { styled } from '@mui/material/styles';
import type { DocumentKind } from '#core';
import { useShareLink } from '../../store/routes.ts';
import { CopyButton } from '../../ui/copy-button.tsx';
import { ShareIcon } from '../../ui/icons.tsx';
import { useMessages } from '../../ui/messages.tsx';
import { PopupButton } from '../../ui/popup-button.tsx';
import { visuallyHidden } from '../../ui/text.tsx';

/** Some programs cut links that are longer. */
const FRAGILE_FROM = 8_000;

const Quiet = styled('span')(({ theme }) => ({ color: theme.vars.palette.text.secondary }));
const Choice = styled('div')({ display: 'grid', gap: 4, justifyItems: 'start' });

/** Where there is little room, the sign stands for the word, which is still read out. */
const Label = styled('span')({ '@media (max-width: 599px)': visuallyHidden });
const Place = styled('span')({
  '@media (max-width: 599px)': {
    '& > span > button': { minWidth: 44 },
    '& > span > button > .MuiButton-startIcon': { margin: 0, fontSize: 18 },
  },
});

/** Copies a link to the present state, whole or without what names things of the organisation. */
export function ShareButton({ kind }: { readonly kind: DocumentKind }) {
  const { share } = useMessages();
  return (
    <Place>
      <PopupButton label={<Label>{share.share}</Label>} title={share.title} icon={<ShareIcon />}>
        {() => <Links kind={kind} />}
      </PopupButton>
    </Place>
  );
}

function Links({ kind }: { readonly kind: DocumentKind }) {
  const { share } = useMessages();
  const whole = useShareLink(kind, { identifiers: true });
  const without = useShareLink(kind, { identifiers: false });
  return (
    <>
      <span>
        <strong>{share.heading}</strong> <Quiet>{share.explanation}</Quiet>
      </span>
      {whole === null ? (
        <p>{share.tooLong}</p>
      ) : (
        <CopyButton variant="contained" getText={() => whole} label={share.copy} copiedLabel={share.copied} />
      )}
      {whole !== null && whole.length > FRAGILE_FROM && <Quiet>{share.long(whole.length)}</Quiet>}
      {without !== null && (
        <Choice>
          <CopyButton
            variant="outlined"
            getText={() => without}
            label={share.copyWithout}
            copiedLabel={share.copied}
          />
          <Quiet>{share.without}</Quiet>
        </Choice>
      )}
    </>
  );
}

import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { leftEmpty } from '../permalink/index.ts';
import { interfaceActions, useInterface } from '../store/interface.ts';
import { offerActions, useOffer } from '../store/offer.ts';
import { Banner } from '../ui/banner.tsx';
import { moveFocus } from '../ui/focus.ts';
import { useMessages, useMessagesOnceLoaded } from '../ui/messages.tsx';

const Stack = styled('div')({ display: 'grid', gap: 8, '&:empty': { display: 'none' } });

/** What could not be read from the link that opened the page. */
function LinkWarnings() {
  const { app } = useMessages();
  const warnings = useInterface((state) => state.linkWarnings);
  const words = useMessagesOnceLoaded('linkWarnings', warnings.length > 0);
  if (warnings.length === 0 || words === null) {
    return null;
  }
  if (words === 'failed') return <Banner severity="warning" title={app.remarkNotLoaded} />;
  return (
    <Banner
      severity="warning"
      title={words.title(warnings.length)}
      onClose={() => interfaceActions.setLinkWarnings([])}
    >
      <ul>
        {[...new Set(warnings.map((warning) => words.text(warning, leftEmpty(warning))))].map((each) => (
          <li key={each}>{each}</li>
        ))}
      </ul>
      <p>{words.rest}</p>
    </Banner>
  );
}

/** That a new version of the page is there. */
function Update() {
  const { app } = useMessages();
  const update = useInterface((state) => state.update);
  if (update === null) return null;
  return (
    <Banner
      severity="info"
      title={app.newVersion}
      actions={
        <Button variant="outlined" color="inherit" onClick={update}>
          {app.reload}
        </Button>
      }
    />
  );
}

/** That the address does not hold the answers. */
function Room() {
  const { app } = useMessages();
  const room = useInterface((state) => state.room);
  const words = useMessagesOnceLoaded('linkWarnings', room !== 'address');
  if (room === 'address' || words === null) return null;
  if (words === 'failed') return <Banner severity="warning" title={app.remarkNotLoaded} />;
  return (
    <Banner severity="warning" title={words.room.title}>
      <p>{words.room[room]}</p>
    </Banner>
  );
}

/** The answers of the last visit. */
function Offer() {
  const { kinds, offer: words } = useMessages();
  const offer = useOffer();
  const navigate = useNavigate();
  if (!offer) {
    return null;
  }
  function accept() {
    moveFocus(() => {
      const to = offerActions.accept();
      if (to !== null) {
        navigate(to);
      }
    });
  }
  return (
    <Banner
      severity="info"
      title={words.title}
      actions={
        <>
          <Button variant="contained" onClick={accept}>
            {words.accept}
          </Button>
          <Button variant="outlined" color="inherit" onClick={() => moveFocus(offerActions.dismiss)}>
            {words.dismiss}
          </Button>
        </>
      }
    >
      <p>{words.text(kinds[offer.kind].title)}</p>
    </Banner>
  );
}

/** Remarks about the page as a whole. */
export function PageBanners({ children }: { readonly children?: ReactNode }) {
  return (
    <Stack>
      <Update />
      <LinkWarnings />
      <Room />
      <Offer />
      {children}
    </Stack>
  );
}

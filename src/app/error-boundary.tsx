import Button from '@mui/material/Button';
import { Component, type ReactNode } from 'react';
import { useMessages } from '../ui/messages.tsx';
import { Page } from '../ui/page.tsx';
import { RichText } from '../ui/text.tsx';

interface State {
  readonly failure: string | null;
}

/** Stands in for a page that has failed. The answers are in the address, and stay there. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, State> {
  override state: State = { failure: null };

  static getDerivedStateFromError(error: unknown): State {
    return { failure: error instanceof Error ? `${error.name}: ${error.message}` : String(error) };
  }

  override render() {
    const { failure } = this.state;
    if (failure === null) {
      return this.props.children;
    }
    return <Failed failure={failure} />;
  }
}

function Failed({ failure }: { readonly failure: string }) {
  const { app } = useMessages();
  return (
    <Page title={app.failedTitle} description={app.failedText}>
      <p>
        <RichText text={app.failedLink(window.location.href)} />
      </p>
      <p>
        <RichText text={app.failedDetails(failure)} />
      </p>
      <div>
        <Button variant="contained" onClick={() => window.location.reload()}>
          {app.reload}
        </Button>{' '}
        <Button
          variant="outlined"
          color="inherit"
          onClick={() => {
            window.location.hash = '#/';
            window.location.reload();
          }}
        >
          {app.startOver}
        </Button>
      </div>
    </Page>
  );
}

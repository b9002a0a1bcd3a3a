import Button from '@mui/material/Button';
import { Component, type ReactNode } from 'react';
import { appMessages } from '../i18n/en/app.ts';
import { Page } from '../ui/page.tsx';
import { MonoText } from '../ui/rich-text.tsx';

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
    return (
      <Page title={appMessages.failedTitle} description={appMessages.failedText}>
        <p>
          {appMessages.failedLink}: <MonoText>{window.location.href}</MonoText>
        </p>
        <p>
          {appMessages.failedDetails}: <MonoText>{failure}</MonoText>
        </p>
        <div>
          <Button variant="contained" onClick={() => window.location.reload()}>
            {appMessages.reload}
          </Button>{' '}
          <Button
            variant="outlined"
            color="inherit"
            onClick={() => {
              window.location.hash = '#/';
              window.location.reload();
            }}
          >
            {appMessages.startOver}
          </Button>
        </div>
      </Page>
    );
  }
}

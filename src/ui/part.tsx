import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import {
  Component,
  type ComponentType,
  createContext,
  lazy,
  type ReactNode,
  Suspense,
  useContext,
  useEffect,
  useState,
} from 'react';
import type { LaterPart } from '../i18n/messages.ts';
import { Banner } from './banner.tsx';
import { announce } from './live-region.tsx';
import { LoadError, loadPart } from './load-error.ts';
import { loadMessages, useLanguage, useMessages } from './messages.tsx';
import { RichText } from './text.tsx';

/** One try at showing a part: what failed in it stays so until the next. */
interface Attempt {
  readonly count: number;
}

const AttemptContext = createContext<Attempt>({ count: 0 });

/**
 * `lazy`, for a component that says something: what it says is loaded beside it, and not after it. What did not come
 * is asked for again with the next attempt of the `Part` that it stands in.
 */
export function lazyWith<Props extends object>(
  parts: readonly LaterPart[],
  factory: () => Promise<{ readonly default: ComponentType<Props> }>,
): ComponentType<Props> {
  let loaded: ComponentType<Props> | undefined;
  // React keeps the failure of a lazy component for good.
  const attempts = new WeakMap<Attempt, ComponentType<Props>>();
  return function LazyWith(props: Props) {
    const language = useLanguage();
    const attempt = useContext(AttemptContext);
    let Lazy = loaded ?? attempts.get(attempt);
    if (Lazy === undefined) {
      const Next: ComponentType<Props> = lazy(async () => {
        const [component] = await Promise.all([loadPart(factory), loadMessages(language, ...parts)]);
        loaded = Next;
        return component;
      });
      attempts.set(attempt, Next);
      Lazy = Next;
    }
    return <Lazy {...props} />;
  };
}

interface PartProps {
  /** Names it when it is on its way, and when it fails. */
  readonly name: string;
  /** What it shows: for another subject, one that failed is tried again. */
  readonly subject?: string | undefined;
  readonly children: ReactNode;
}

interface BoundaryProps extends PartProps {
  readonly onRetry: () => void;
}

interface State {
  readonly failure: Error | null;
}

/** A part of the page that may come late and that fails alone: the others stay as they are. */
export function Part({ name, subject, children }: PartProps) {
  const [attempt, setAttempt] = useState<Attempt>(() => ({ count: 0 }));
  const retry = () => setAttempt({ count: attempt.count + 1 });
  return (
    <AttemptContext value={attempt}>
      <Boundary key={attempt.count} name={name} subject={subject} onRetry={retry}>
        <Suspense fallback={<OnItsWay name={name} />}>{children}</Suspense>
      </Boundary>
    </AttemptContext>
  );
}

class Boundary extends Component<BoundaryProps, State> {
  override state: State = { failure: null };

  static getDerivedStateFromError(error: unknown): State {
    return { failure: error instanceof Error ? error : new Error(String(error)) };
  }

  override componentDidUpdate({ subject }: BoundaryProps) {
    if (subject !== this.props.subject && this.state.failure !== null) this.props.onRetry();
  }

  override render() {
    const { name, onRetry, children } = this.props;
    const { failure } = this.state;
    return failure === null ? children : <Failed name={name} failure={failure} onRetry={onRetry} />;
  }
}

const Place = styled('div')({ padding: 16 });

/** Most parts are there before anybody could read that they are on their way. */
const SLOW_AFTER_MS = 400;

function OnItsWay({ name }: { readonly name: string }) {
  const { ui } = useMessages();
  const [isSlow, setIsSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => {
      setIsSlow(true);
      announce(ui.loading(name));
    }, SLOW_AFTER_MS);
    return () => clearTimeout(timer);
  }, [name, ui]);
  return (
    <Place role="group" aria-busy="true" aria-label={name}>
      {isSlow && ui.loading(name)}
    </Place>
  );
}

interface FailedProps extends Pick<BoundaryProps, 'name' | 'onRetry'> {
  readonly failure: Error;
}

function Failed({ name, failure, onRetry }: FailedProps) {
  const { app, ui } = useMessages();
  const isLoad = failure instanceof LoadError;
  const title = isLoad ? ui.notLoaded(name) : ui.broken(name);
  useEffect(() => announce(title), [title]);
  return (
    <Place>
      <Banner
        severity="error"
        title={title}
        actions={
          <>
            <Button variant="contained" onClick={onRetry}>
              {ui.retry}
            </Button>
            <Button variant="outlined" color="inherit" onClick={() => window.location.reload()}>
              {app.reload}
            </Button>
          </>
        }
      >
        <p>{isLoad ? ui.notLoadedText : ui.brokenText}</p>
        {!isLoad && (
          <p>
            <RichText text={app.failedDetails(`${failure.name}: ${failure.message}`)} />
          </p>
        )}
      </Banner>
    </Place>
  );
}

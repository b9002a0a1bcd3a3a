import { styled } from '@mui/material/styles';
import { useEffect, useRef, useState } from 'react';
import { LARGEST, readAll, type Unopened } from './read-files.ts';
import { checkView } from './view.ts';
import {
  checkedFiles,
  checkedFilesActions,
  keepFiles,
  type TextFile,
  useCheckedFiles,
} from '../../store/checked-files.ts';
import { Banner } from '../../ui/banner.tsx';
import { announce } from '../../ui/live-region.tsx';
import { useMessages } from '../../ui/messages.tsx';

const Banners = styled('div')({ display: 'grid', flex: 'none' });

/** Keeps the files for a reload. @returns whether the browser keeps them. */
function useKept(files: readonly TextFile[]): boolean {
  const ignored = useCheckedFiles((state) => state.ignored);
  const [isKept, setIsKept] = useState(true);
  // biome-ignore lint/correctness/useExhaustiveDependencies: it keeps what the store has, whenever that changes.
  useEffect(() => {
    const timer = setTimeout(() => setIsKept(keepFiles()), 500);
    return () => clearTimeout(timer);
  }, [files, ignored]);
  useEffect(() => {
    const leave = () => void keepFiles();
    window.addEventListener('pagehide', leave);
    return () => {
      window.removeEventListener('pagehide', leave);
      leave();
    };
  }, []);
  return isKept;
}

/** Why a file was not opened, in words. */
function problemOf(
  words: ReturnType<typeof useMessages<'check'>>['check']['problems'],
  { name, reason }: Unopened,
): string {
  return reason === 'tooLarge' ? words.tooLarge(name, LARGEST / 1_000_000) : words[reason](name);
}

/** Opens the texts of a link, once. */
function useSent(sent: string, onOpened: () => void, onDamaged: (damaged: boolean) => void): void {
  const opened = useRef('');
  useEffect(() => {
    if (sent === '' || opened.current === sent) return;
    opened.current = sent;
    void import('./link.ts').then(async ({ filesOfLink }) => {
      const found = await filesOfLink(sent);
      onDamaged(found === null);
      if (found === null) return;
      checkedFilesActions.add(found);
      checkView.setState({ cursor: null });
      onOpened();
    });
  }, [sent, onOpened, onDamaged]);
}

/** Hears of files that were dropped anywhere on this page or on another one. */
function useDropped(onFiles: (files: readonly File[]) => void): void {
  const latest = useRef(onFiles);
  useEffect(() => {
    latest.current = onFiles;
  });
  useEffect(() => {
    const take = () => {
      const { dropped } = checkedFiles.getState();
      if (dropped.length === 0) return;
      checkedFiles.setState({ dropped: [] });
      latest.current(dropped);
    };
    take();
    return checkedFiles.subscribe(take);
  }, []);
}

/**
 * The ways in for texts: a link, files that are dropped, and those that `open` is given.
 *
 * @param sent what the address has behind the route.
 * @param onOpened its texts are on the page.
 * @returns `open`, and what to say of what could not be opened or kept.
 */
export function useOpening(sent: string, onOpened: () => void, files: readonly TextFile[]) {
  const { problems } = useMessages('check').check;
  const [unopened, setUnopened] = useState<readonly Unopened[]>([]);
  const [isDamaged, setIsDamaged] = useState(false);
  const isKept = useKept(files);

  async function open(chosen: readonly File[]): Promise<void> {
    const { read, not } = await readAll(chosen);
    setUnopened(not);
    checkedFilesActions.add(read);
    if (read.length > 0) {
      checkView.setState({ cursor: null });
      announce(read.map(({ name }) => name).join(', '));
    }
  }
  useSent(sent, onOpened, setIsDamaged);
  useDropped((dropped) => void open(dropped));

  const banners = (
    <Banners>
      {isDamaged && <Banner severity="error" title={problems.link} onClose={() => setIsDamaged(false)} />}
      {unopened.map((each) => (
        <Banner
          key={each.name}
          severity="error"
          title={problemOf(problems, each)}
          onClose={() => setUnopened(unopened.filter((other) => other !== each))}
        />
      ))}
      {!isKept && <Banner severity="warning" title={problems.notKept} />}
    </Banners>
  );
  return { open, banners };
}

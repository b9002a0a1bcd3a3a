import { type ComponentType, lazy, Suspense, useEffect, useState } from 'react';
import { type Notice, useInterface } from '../store/interface.ts';
import { whenIdle } from '../ui/browser.ts';
import { announce } from '../ui/live-region.tsx';

/** Comes after the form: before, there is nothing to be told. Without it a message is only spoken. */
async function load(): Promise<{ readonly default: ComponentType<{ readonly notice: Notice }> }> {
  try {
    return await import('./notice-bar.tsx');
  } catch {
    return { default: () => null };
  }
}

const NoticeBar = lazy(load);

/** A short message that comes and goes by itself, or with the next change of an answer. */
export function Notices() {
  const notice = useInterface((state) => state.notice);
  const [shown, setShown] = useState({ notice, count: 0 });
  if (shown.notice !== notice) setShown({ notice, count: shown.count + 1 });
  useEffect(() => whenIdle(load), []);
  useEffect(() => {
    if (notice !== null) announce(notice.text);
  }, [notice]);
  return (
    <Suspense fallback={null}>
      {/* Each has its own time, even if it says the same. */}
      {notice && <NoticeBar key={shown.count} notice={notice} />}
    </Suspense>
  );
}

import { useEffect, useState } from 'react';
import { ask } from './asking.ts';
import type { Answer } from '../../checking/index.ts';
import type { TextFile } from '../../store/checked-files.ts';

/**
 * What the text of a file is asked about, a moment behind it.
 *
 * @returns `undefined` until there is an answer; then the latest.
 * @throws what stopped it, for the part around it to say.
 */
export function useAnswer<A extends 'words' | 'access' | 'answers'>(
  asked: A,
  { id, text, name: path }: TextFile,
): { readonly answer: Answer<A> } | undefined {
  const [known, setKnown] = useState<{ readonly answer: Answer<A> }>();
  const [failure, setFailure] = useState<{ readonly of: unknown }>();
  useEffect(() => {
    let present = true;
    ask(`${asked} ${id}`, asked, { text, path }).then(
      (answer) => present && answer !== undefined && setKnown({ answer }),
      (error: unknown) => present && setFailure({ of: error }),
    );
    return () => {
      present = false;
    };
  }, [asked, id, text, path]);
  if (failure !== undefined) throw failure.of;
  return known;
}

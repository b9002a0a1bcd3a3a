import type { Answer, Asked, Question, Subject } from '../../checking/index.ts';

/** What the worker says: the answer, or what stopped it. */
export type Reply = { readonly answer: Answer<Asked> } | { readonly problem: string };

interface Waiting {
  readonly question: Question;
  readonly settle: (reply: Reply | 'superseded') => void;
}

/** Answers on the page's own thread: where workers are missing, or theirs does not load. */
async function answerHere(question: Question): Promise<Reply> {
  try {
    const { answerOf } = await import('../../checking/index.ts');
    return { answer: await answerOf(question) };
  } catch (error) {
    return { problem: String(error) };
  }
}

/** What a worker has to be, for this. */
type WorkerLike = Pick<Worker, 'addEventListener' | 'postMessage' | 'terminate'>;

function startWorker(): WorkerLike | null {
  try {
    return new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  } catch {
    return null;
  }
}

/**
 * Asks one question at a time of a worker, so that typing never waits. Of several that wait under one name, the latest
 * counts.
 *
 * @param start makes the worker; `null` where there are none.
 */
export function createAsking(start: () => WorkerLike | null = startWorker) {
  const queue = new Map<string, Waiting>();
  let busy: Waiting | undefined;
  /** `undefined` until somebody asks. */
  let worker: WorkerLike | null | undefined;

  function done(reply: Reply) {
    const asked = busy;
    busy = undefined;
    asked?.settle(reply);
    next();
  }

  function begin(): WorkerLike | null {
    const started = start();
    // What was ended may have said something on its way out.
    started?.addEventListener('message', ({ data }: MessageEvent<Reply>) => worker === started && done(data));
    // Its file did not load, or it was stopped: the page answers itself from now on.
    started?.addEventListener('error', (event) => {
      event.preventDefault();
      started.terminate();
      worker = null;
      if (busy !== undefined) void answerHere(busy.question).then(done);
    });
    return started;
  }

  function next() {
    const [first] = queue;
    if (busy !== undefined || first === undefined) return;
    const [name, waiting] = first;
    queue.delete(name);
    busy = waiting;
    if (worker === undefined) worker = begin();
    if (worker === null) void answerHere(waiting.question).then(done);
    else worker.postMessage(waiting.question);
  }

  function end(name: string, waiting: Waiting) {
    if (queue.get(name) === waiting) queue.delete(name);
    waiting.settle('superseded');
    // The page itself cannot be ended: what waits goes on after it.
    if (busy !== waiting || !worker) return;
    worker.terminate();
    worker = undefined;
    busy = undefined;
    next();
  }

  /**
   * @param name of those that want one answer: a later question under the same name takes the place of one that waits.
   * @param stop ends it: a worker that is at it is ended too, since it hears nothing until it has an answer.
   * @returns the answer; `undefined` when a later question took its place, or it was ended.
   * @throws what stopped it.
   */
  return function ask<A extends Asked>(
    name: string,
    asked: A,
    about: Subject<A>,
    stop?: AbortSignal,
  ): Promise<Answer<A> | undefined> {
    return new Promise((resolve, reject) => {
      queue.get(name)?.settle('superseded');
      queue.delete(name);
      const waiting: Waiting = {
        question: { asked, about } as Question,
        settle: (reply) => {
          if (reply === 'superseded') resolve(undefined);
          else if ('problem' in reply) reject(new Error(reply.problem));
          // The worker answers what it was asked.
          else resolve(reply.answer as Answer<A>);
        },
      };
      queue.set(name, waiting);
      stop?.addEventListener('abort', () => end(name, waiting));
      next();
    });
  };
}

export type Ask = ReturnType<typeof createAsking>;

/** Asks the one worker of this page. */
export const ask: Ask = createAsking();

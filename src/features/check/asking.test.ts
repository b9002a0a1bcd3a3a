import { describe, expect, it } from 'vitest';
import { createAsking } from './asking.ts';
import type { Question } from '../../checking/index.ts';

const about = (text: string) => ({ text, path: 'a.json' });

/** A worker whose answers wait until the test lets them go. */
function fakeWorker() {
  const target = new EventTarget();
  const asked: Question[] = [];
  return {
    asked,
    addEventListener: target.addEventListener.bind(target) as Worker['addEventListener'],
    postMessage: (data: Question) => void asked.push(data),
    terminate: () => undefined,
    say: (data: unknown) => target.dispatchEvent(new MessageEvent('message', { data })),
    fail: () => target.dispatchEvent(new Event('error', { cancelable: true })),
  };
}

describe('asking the worker', () => {
  it('has one question under way, and of those that wait under one name the latest', async () => {
    const worker = fakeWorker();
    const ask = createAsking(() => worker);
    const first = ask('1', 'findings', about('first'));
    const second = ask('1', 'findings', about('second'));
    const third = ask('1', 'findings', about('third'));
    const other = ask('2', 'findings', about('other'));
    await expect(second).resolves.toBeUndefined();
    expect(worker.asked.map((question) => question.about)).toEqual([about('first')]);
    worker.say({ answer: 'of first' });
    worker.say({ answer: 'of third' });
    worker.say({ answer: 'of other' });
    expect(await Promise.all([first, third, other])).toEqual(['of first', 'of third', 'of other']);
  });

  it('ends a question that waits, and one that is under way with its worker', async () => {
    const workers: ReturnType<typeof fakeWorker>[] = [];
    let ended = 0;
    const ask = createAsking(() => {
      const terminate = () => {
        ended += 1;
        return undefined;
      };
      const worker = { ...fakeWorker(), terminate };
      workers.push(worker);
      return worker;
    });
    const [stopFirst, stopSecond] = [new AbortController(), new AbortController()];
    const first = ask('1', 'findings', about('first'), stopFirst.signal);
    const second = ask('2', 'findings', about('second'), stopSecond.signal);
    const third = ask('3', 'findings', about('third'));
    stopSecond.abort();
    await expect(second).resolves.toBeUndefined();
    expect(ended).toBe(0);
    stopFirst.abort();
    await expect(first).resolves.toBeUndefined();
    expect(ended).toBe(1);
    workers[0]?.say({ answer: 'too late' });
    expect(workers[1]?.asked.map((question) => question.about)).toEqual([about('third')]);
    workers[1]?.say({ answer: 'of third' });
    await expect(third).resolves.toBe('of third');
    stopFirst.abort();
    expect(ended).toBe(1);
  });

  it('hears what stopped an answer, and goes on', async () => {
    const worker = fakeWorker();
    const ask = createAsking(() => worker);
    const first = ask('1', 'findings', about('first'));
    const second = ask('2', 'findings', about('second'));
    worker.say({ problem: 'RangeError' });
    worker.say({ answer: 'fine' });
    await expect(first).rejects.toThrow('RangeError');
    await expect(second).resolves.toBe('fine');
  });

  it.each([
    ['there is none', () => null],
    [
      'its file does not load',
      () => {
        const worker = fakeWorker();
        return { ...worker, postMessage: () => void worker.fail() };
      },
    ],
  ])('is answered on the page when %s', async (_, start) => {
    const ask = createAsking(start);
    const answers = await Promise.all([ask('1', 'findings', about('{')), ask('2', 'findings', about('[]'))]);
    expect(answers.map((answer) => answer?.findings.map(({ code }) => code))).toEqual([
      ['json-syntax'],
      ['not-a-policy'],
    ]);
  });
});

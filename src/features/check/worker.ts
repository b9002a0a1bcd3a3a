import type { Reply } from './asking.ts';
import { answerOf, type Question } from '../../checking/index.ts';

async function reply(question: Question): Promise<Reply> {
  try {
    return { answer: await answerOf(question) };
  } catch (error) {
    return { problem: String(error) };
  }
}

addEventListener(
  'message',
  ({ data }: MessageEvent<Question>) => void reply(data).then((said) => postMessage(said)),
);

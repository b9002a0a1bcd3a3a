import { english } from '../en/index.ts';
import { allMessages } from '../messages.ts';

/** Everything that English says, for tests of what is handed messages. */
export const messages = await allMessages(english);

import { english } from './en/index.ts';
import type { Language } from './messages.ts';

/** The language of the page and of the command line. */
export const language: Language = english;

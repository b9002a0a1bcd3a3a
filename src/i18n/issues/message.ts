import type { IssueCode, Params } from '#core';

/** Fills the text of an issue with its values. */
export type Message = (params: Params) => string;

/** Texts of some of the issues. */
export type SomeMessages = Partial<Readonly<Record<IssueCode, Message>>>;

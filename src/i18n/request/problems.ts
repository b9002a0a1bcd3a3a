import type { Params } from '#core';
import type { EntryProblem, RequestProblemCode } from '#analysis';
import { code } from './code.ts';

/** What is wrong with a request before anybody is asked. */
export const requestProblemMessages: Readonly<Record<RequestProblemCode, (params: Params) => string>> = {
  'action-missing': () => 'Which action?',
  'action-format': () => `An action is a service and a name, such as ${code('ssm:StartSession')}.`,
  'action-wildcard': () => 'A request is about one action; wildcards are for policies.',
  'action-unknown': ({ action }) => `AWS has no action ${code(action)}.`,
  'resource-missing': () => `Which resource? ${code('*')} for actions that know none.`,
  'resource-format': () => `A resource is an ARN or ${code('*')}. As it stands it is compared as text.`,
  'resource-wildcard': () => 'A request is about one thing. In here, a star is a letter like any other.',
  'resource-needs-star': ({ action }) => `${code(action)} knows no resources: AWS asks about ${code('*')}.`,
  'resource-star': ({ action }) => `AWS asks ${code(action)} about one resource. Put its ARN here.`,
  'resource-type': ({ action }) => `AWS never asks ${code(action)} about such a resource.`,
};

/** Parts of a link that say nothing about a request. */
export const entryProblemMessages: Readonly<Record<EntryProblem['code'], (entry: string) => string>> = {
  'entry-unknown': (entry) => `Part of the link says nothing about a request: ${code(entry)}. It is ignored.`,
  'entry-repeated': (entry) => `The link says something twice: ${code(entry)} is ignored.`,
  'identity-unknown': (entry) =>
    `The link says ${code(entry)}, which is no kind of identity. A role is taken.`,
};

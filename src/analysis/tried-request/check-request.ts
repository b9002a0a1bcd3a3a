import type { Params } from '#core';
import { actionExists, actionReference, resourceTypesOf, splitArn, type Severity } from '#iam';
import type { TriedRequest } from './tried-request.ts';

export type RequestProblemCode =
  | 'action-missing'
  | 'action-format'
  | 'action-wildcard'
  | 'action-unknown'
  | 'resource-missing'
  | 'resource-format'
  | 'resource-wildcard'
  | 'resource-needs-star'
  | 'resource-star'
  | 'resource-type';

/** Why a request makes no sense, or hardly any. */
export interface RequestProblem {
  readonly code: RequestProblemCode;
  readonly field: 'action' | 'resource';
  readonly severity: Severity;
  readonly params: Params;
}

type Found = readonly [code: RequestProblemCode, severity: Severity];

const ACTION = /^[a-z0-9-]+:[a-z0-9]+$/i;

function actionProblem(action: string): Found | undefined {
  if (action === '') return ['action-missing', 'error'];
  if (/[*?]/.test(action)) return ['action-wildcard', 'error'];
  if (!ACTION.test(action)) return ['action-format', 'error'];
  return actionExists(action) === false ? ['action-unknown', 'warning'] : undefined;
}

/** Whether an ARN has the service and the type of a form such as `arn:${Partition}:ssm:…:document/${Name}`. */
function hasForm(resource: string, form: string): boolean {
  const [parts, formed] = [splitArn(resource), splitArn(form)];
  if (parts === undefined || formed === undefined) return true;
  const type = formed[5].slice(0, Math.max(0, formed[5].indexOf('${')));
  return parts[2] === formed[2] && parts[5].startsWith(type);
}

function resourceProblem(action: string, resource: string): Found | undefined {
  if (resource === '') return ['resource-missing', 'error'];
  const known = actionReference(action);
  const types = resourceTypesOf(action);
  if (resource === '*') {
    return known !== undefined && types.length > 0 ? ['resource-star', 'warning'] : undefined;
  }
  if (splitArn(resource) === undefined || !resource.startsWith('arn:')) return ['resource-format', 'warning'];
  if (/[*?]/.test(resource) && !/^arn:[^:]*:ssmmessages:/.test(resource)) {
    return ['resource-wildcard', 'warning'];
  }
  // The reference lists no resource for the channels, yet AWS asks and writes policies with ARNs.
  if (known === undefined || /^ssmmessages:/i.test(action)) return undefined;
  if (types.length === 0) return ['resource-needs-star', 'warning'];
  return types.some(({ arn }) => hasForm(resource, arn)) ? undefined : ['resource-type', 'warning'];
}

/** What is wrong with a request before anybody is asked. */
export function checkTriedRequest({ action, resource }: TriedRequest): readonly RequestProblem[] {
  const of = (field: RequestProblem['field'], found: Found | undefined): readonly RequestProblem[] =>
    found === undefined ? [] : [{ code: found[0], field, severity: found[1], params: { action, resource } }];
  return [...of('action', actionProblem(action)), ...of('resource', resourceProblem(action, resource))];
}

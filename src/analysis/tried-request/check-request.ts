import {
  actionExists,
  actionReference,
  resourceTypesOf,
  splitArn,
  type Coded,
  type Diagnostic,
  type None,
  type Severity,
} from '#iam';
import type { TriedRequest } from './tried-request.ts';

interface OfAction {
  readonly action: string;
}

/** Why a request makes no sense, or hardly any, with what a sentence about it is made from. */
export interface RequestProblemParams {
  readonly 'action-missing': None;
  readonly 'action-format': None;
  readonly 'action-wildcard': None;
  readonly 'action-unknown': OfAction;
  readonly 'resource-missing': None;
  readonly 'resource-format': None;
  readonly 'resource-wildcard': None;
  readonly 'resource-needs-star': OfAction;
  readonly 'resource-star': OfAction;
  readonly 'resource-type': OfAction;
}
export type RequestProblemCode = keyof RequestProblemParams;

/** `at` is the field where it is mended. */
export type RequestProblem = Diagnostic<RequestProblemParams, 'action' | 'resource'>;

type Found = Coded<RequestProblemParams> & { readonly severity: Severity };

const ACTION = /^[a-z0-9-]+:[a-z0-9]+$/i;

function actionProblem(action: string): Found | undefined {
  if (action === '') return { code: 'action-missing', severity: 'error', params: {} };
  if (/[*?]/.test(action)) return { code: 'action-wildcard', severity: 'error', params: {} };
  if (!ACTION.test(action)) return { code: 'action-format', severity: 'error', params: {} };
  return actionExists(action) === false
    ? { code: 'action-unknown', severity: 'warning', params: { action } }
    : undefined;
}

/** Whether an ARN has the service and the type of a form such as `arn:${Partition}:ssm:…:document/${Name}`. */
function hasForm(resource: string, form: string): boolean {
  const [parts, formed] = [splitArn(resource), splitArn(form)];
  if (parts === undefined || formed === undefined) return true;
  const type = formed[5].slice(0, Math.max(0, formed[5].indexOf('${')));
  return parts[2] === formed[2] && parts[5].startsWith(type);
}

function resourceProblem(action: string, resource: string): Found | undefined {
  if (resource === '') return { code: 'resource-missing', severity: 'error', params: {} };
  const known = actionReference(action);
  const types = resourceTypesOf(action);
  if (resource === '*') {
    return known !== undefined && types.length > 0
      ? { code: 'resource-star', severity: 'warning', params: { action } }
      : undefined;
  }
  if (splitArn(resource) === undefined || !resource.startsWith('arn:'))
    return { code: 'resource-format', severity: 'warning', params: {} };
  if (/[*?]/.test(resource) && !/^arn:[^:]*:ssmmessages:/.test(resource)) {
    return { code: 'resource-wildcard', severity: 'warning', params: {} };
  }
  // The reference lists no resource for the channels, yet AWS asks and writes policies with ARNs.
  if (known === undefined || /^ssmmessages:/i.test(action)) return undefined;
  if (types.length === 0) return { code: 'resource-needs-star', severity: 'warning', params: { action } };
  return types.some(({ arn }) => hasForm(resource, arn))
    ? undefined
    : { code: 'resource-type', severity: 'warning', params: { action } };
}

/** What is wrong with a request before anybody is asked. */
export function checkTriedRequest({ action, resource }: TriedRequest): readonly RequestProblem[] {
  const of = (at: RequestProblem['at'], found: Found | undefined): readonly RequestProblem[] =>
    found === undefined ? [] : [{ ...found, at }];
  return [...of('action', actionProblem(action)), ...of('resource', resourceProblem(action, resource))];
}

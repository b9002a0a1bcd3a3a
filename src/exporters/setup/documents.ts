import {
  isTemplateObject,
  type PolicyDocument,
  type PreferencesDocument,
  type Template,
  type TemplateObject,
} from '#core';

/** The document as a policy; `undefined` for preferences. */
export const policyOf = (document: PolicyDocument | PreferencesDocument): PolicyDocument | undefined =>
  'Statement' in document ? document : undefined;

/** Documents are objects, so their templates are. */
export const asObject = (template: Template): TemplateObject =>
  isTemplateObject(template) ? template : { members: [] };

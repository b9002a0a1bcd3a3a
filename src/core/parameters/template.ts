import type { Parameter, Template, TemplateMember, TemplateObject, TemplateText } from './types.ts';

export const isTemplateText = (template: Template): template is TemplateText =>
  typeof template === 'object' && template !== null && 'parts' in template;

export const isTemplateList = (template: Template): template is readonly Template[] =>
  Array.isArray(template);

export const isTemplateObject = (template: Template): template is TemplateObject =>
  typeof template === 'object' && template !== null && 'members' in template;

/** The member of an object that is printed under this key. */
export const memberOf = (object: TemplateObject, name: string): TemplateMember | undefined =>
  object.members.find(({ key }) => key === name);

function fillText(text: string | TemplateText, fill: (parameter: Parameter) => string): string {
  if (typeof text === 'string') return text;
  return text.parts.map((part) => (typeof part === 'string' ? part : fill(part))).join('');
}

/** The JSON that a template becomes when every parameter has a value. */
export function fillTemplate(template: Template, fill: (parameter: Parameter) => string): unknown {
  if (isTemplateText(template)) return fillText(template, fill);
  if (isTemplateList(template)) return template.map((entry) => fillTemplate(entry, fill));
  if (isTemplateObject(template)) {
    return Object.fromEntries(
      template.members.map(({ key, value }) => [fillText(key, fill), fillTemplate(value, fill)]),
    );
  }
  return template;
}

function* inText(text: string | TemplateText): Iterable<Parameter> {
  if (typeof text !== 'string') for (const part of text.parts) if (typeof part !== 'string') yield part;
}

function* everyParameter(template: Template): Iterable<Parameter> {
  if (isTemplateText(template)) yield* inText(template);
  else if (isTemplateList(template)) for (const entry of template) yield* everyParameter(entry);
  else if (isTemplateObject(template)) {
    for (const { key, value } of template.members) {
      yield* inText(key);
      yield* everyParameter(value);
    }
  }
}

/** The parameters of templates, each once, in order of appearance. */
export function parametersOf(...templates: readonly Template[]): readonly Parameter[] {
  const found = new Map<string, Parameter>();
  for (const template of templates) {
    for (const parameter of everyParameter(template)) {
      if (!found.has(parameter.id)) found.set(parameter.id, parameter);
    }
  }
  return [...found.values()];
}

/** Whether a key of any object in it holds a parameter, which some formats cannot write. */
export function hasParameterInKey(template: Template): boolean {
  if (isTemplateList(template)) return template.some(hasParameterInKey);
  if (!isTemplateObject(template)) return false;
  return template.members.some(({ key, value }) => typeof key !== 'string' || hasParameterInKey(value));
}

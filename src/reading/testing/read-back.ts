import { isTemplateList, isTemplateObject, isTemplateText, type Template } from '#core';
import { isObject } from '#iam';
import { sessionDocumentsIn } from '../../exporters/session-documents.ts';
import type { Setup, Text } from '../../exporters/types.ts';

/** Whether a text is what a template of it says, whatever stands for its parameters. */
function isText(template: Text, value: unknown): boolean {
  if (typeof template === 'string') return value === template;
  const pattern = template.parts.map((part) => (typeof part === 'string' ? escaped(part) : '.+?'));
  return typeof value === 'string' && new RegExp(`^${pattern.join('')}$`, 's').test(value);
}

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/-]/g, String.raw`\$&`);

/** Whether a value is the document of a template, whatever stands for its parameters. */
export function isReadBack(template: Template, value: unknown): boolean {
  // A list of one means its entry; Terraform writes one for the other.
  if (isTemplateText(template))
    return isText(template, Array.isArray(value) && value.length === 1 ? value[0] : value);
  if (isTemplateList(template)) {
    if (template.length === 1 && !Array.isArray(value))
      return template.every((entry) => isReadBack(entry, value));
    return (
      Array.isArray(value) &&
      value.length === template.length &&
      template.every((entry, index) => isReadBack(entry, value[index]))
    );
  }
  if (!isTemplateObject(template)) return value === template;
  const entries = isObject(value) ? Object.entries(value) : [];
  return (
    entries.length === template.members.length &&
    template.members.every((member) =>
      entries.some(([name, held]) => isText(member.key, name) && isReadBack(member.value, held)),
    )
  );
}

/** The documents of a setup that every format writes as they are. */
export const documentsOf = ({ policies, role, permissionSets, ...setup }: Setup): readonly Template[] => [
  ...policies.map(({ document }) => document),
  ...(role === undefined ? [] : [role.trust]),
  ...permissionSets.flatMap(({ inlinePolicy }) => (inlinePolicy === undefined ? [] : [inlinePolicy])),
  // Where each Region has a key of its own, formats write the document once.
  ...sessionDocumentsIn(setup).flatMap(({ content, keyArns }) => (keyArns === undefined ? [content] : [])),
];

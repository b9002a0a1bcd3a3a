import fc from 'fast-check';
import { fillTemplate, type Parameter, type Template } from '#core';

/** A parameter of no document, whose value breaks nothing. */
export const PARAMETER: Parameter = { id: 'log-group-name', kind: 'log-group-name', placeholder: 'name' };
const VALUE = 'sessions';

const hostile = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    ...[
      '$',
      '${',
      '${log_group_name}',
      '`',
      '\\',
      '\\`',
      "'",
      '"',
      '"""',
      '{',
      '}',
      '{{ x }}',
      '{log_group_name}',
    ],
    ...[
      '\\N{DASH}',
      '\ud800',
      '\u2028',
      '\u2029',
      '\r\n',
      '\u0000',
      '\u00001',
      '\u202e',
      '%s',
      '__proto__',
      '',
    ],
  ),
);

const text: fc.Arbitrary<Template> = fc.oneof(
  hostile,
  fc
    .tuple(hostile, hostile)
    .map(([before, after]) => ({ parts: [before, PARAMETER, after].filter((part) => part !== '') })),
);

const scalar: fc.Arbitrary<Template> = fc.oneof(text, fc.boolean(), fc.constant(null), fc.integer());

/** Templates with texts that break careless code, in values and keys. */
export const templateArbitrary: fc.Arbitrary<Template> = fc.oneof(
  text,
  fc.array(scalar, { maxLength: 4 }),
  fc
    .uniqueArray(fc.tuple(hostile, scalar), { maxLength: 4, selector: ([key]) => key })
    .map((members) => ({ members: members.map(([key, value]) => ({ key, value })) })),
);

/** What a template says once its parameter has the value that tests give it. */
export const filled = (template: Template): unknown => fillTemplate(template, () => VALUE);

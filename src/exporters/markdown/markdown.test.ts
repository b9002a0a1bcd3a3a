import { hasCode } from '#iam';
import { summarize } from '#analysis';
import { fillTemplate, footnotes, pageOf, type TemplateObject } from '#core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { configure } from '../../core/testing/configure.ts';
import { markdown } from './markdown.ts';
import { bare, seen, squeezed, tokensOf } from './testing/read.ts';
import { placeholderOf } from '../policy-files.ts';
import { buildSetup } from '../setup/build-setup.ts';
import { FULL_SETUP, setupArbitrary, setupOf } from '../testing/setups.ts';
import type { Attachment, Setup } from '../types.ts';
import { summarySentence } from '../../i18n/en/explanation/summary.ts';
import { noteMessages } from '../../i18n/en/notes.ts';
import { setupProblemText } from '../../i18n/en/setup.ts';
import { messages } from '../../i18n/testing/messages.ts';

const shown = (document: TemplateObject): unknown => fillTemplate(document, placeholderOf);

/** Every document that is shown, in order. */
function documentsIn({ documents, policies, problems, forOwners }: Setup): readonly unknown[] {
  const partsOf = (kind: string) => {
    const id = kind === 'instance-role' ? 'node' : kind;
    return problems.some(
      (each) => hasCode(each, 'policy-split', 'policy-too-long') && each.params.kind === kind,
    )
      ? policies.filter((policy) => new RegExp(`^${id}(-\\d+)?$`).test(policy.id))
      : [];
  };
  return [
    ...documents.flatMap(({ kind, document }) => [
      document,
      ...partsOf(kind).map((part) => shown(part.document)),
    ]),
    ...forOwners.map((each) => shown(each.document)),
  ].map((document) => JSON.parse(JSON.stringify(document)));
}

describe('markdown', () => {
  it('has every document as it is, whatever is in it', () => {
    fc.assert(
      fc.property(setupArbitrary, (setup) => {
        const blocks = tokensOf(markdown.write(setup)).flatMap((token) =>
          token.type === 'code' && token.lang === 'json' ? [JSON.parse(token.text) as unknown] : [],
        );
        expect(blocks).toEqual(documentsIn(setup));
      }),
      { numRuns: 60 },
    );
  });

  it('lets no value become anything but text', () => {
    fc.assert(
      fc.property(setupArbitrary, (setup) => {
        const tokens = tokensOf(markdown.write(setup));
        const links = tokens.flatMap((token) => (token.type === 'link' ? [token.href] : []));
        const pages = setup.documents.flatMap((document) =>
          footnotes(document).map(({ note }) => pageOf(note).url),
        );
        expect(links).toEqual([setup.origin.link, ...pages]);
        const html = tokens.flatMap((token) => (token.type === 'html' ? [token.raw] : []));
        expect(html.filter((raw) => raw !== '<!-- -->')).toEqual([]);
        expect(tokens.filter(({ type }) => type === 'table')).toHaveLength(
          setup.parameters.length > 0 ? 1 : 0,
        );
      }),
      { numRuns: 60 },
    );
  });

  it('says in words and in notes what the page says', () => {
    fc.assert(
      fc.property(setupArbitrary, (setup) => {
        const items = tokensOf(markdown.write(setup)).flatMap((token) =>
          token.type === 'list_item' ? [squeezed(seen(token))] : [],
        );
        const said = [
          ...setup.problems
            .filter(({ code }) => code !== 'policy-split' && code !== 'policy-too-long')
            .map(setupProblemText),
          ...setup.documents.flatMap((document) => [
            ...summarize(document.document).map(summarySentence),
            ...footnotes(document).map(({ note, params }) => noteMessages[note](params).text),
          ]),
        ];
        expect(items).toHaveLength(said.length);
        for (const text of said) expect(items.some((item) => item.includes(bare(text)))).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('uses the names of the setup', () => {
    const setup = buildSetup(configure(FULL_SETUP), {
      messages,
      scope: 'setup',
      attachment: 'group',
      origin: { link: '#/', version: '1' },
      name: 'Web',
    });
    const text = markdown.write(setup);
    expect(text).toContain('create-policy --policy-name WebEndUser ');
    expect(text).toContain('--role-name WebNode ');
    expect(text).not.toMatch(/SessionManager(?:EndUser|Administrator|Node)/);
  });

  it('calls what no question asks for by the name of its parameter', () => {
    const role = { id: 'node-role', kind: 'node-role-arn', placeholder: 'placeholder-of-it' } as const;
    const document = { members: [{ key: 'Principal', value: { parts: [role] } }] };
    const text = markdown.write({
      ...setupOf({}, { scope: 'end-user' }),
      parameters: [role],
      forOwners: [{ kind: 'session-key', id: 'session-key-policy', description: 'Add them', document }],
    });
    expect(text).toContain('"Principal": "node-role"');
    expect(text).not.toContain('placeholder-of-it');
  });

  it('tells owners to add their statements, each time', () => {
    const setup = setupOf(FULL_SETUP);
    const warnings = markdown.write(setup).match(/do not put the document in its place/g);
    expect(warnings).toHaveLength(setup.forOwners.length);
    expect(setup.forOwners.length).toBeGreaterThan(1);
  });

  it('shows what to attach in place of a policy that is too long', () => {
    const setup = setupOf({}, { scope: 'end-user' });
    const [policy] = setup.policies;
    if (policy === undefined) throw new Error('no policy');
    const text = markdown.write({
      ...setup,
      policies: [policy, { ...policy, id: 'end-user-2', name: 'SessionManagerEndUser2' }],
      problems: [
        {
          code: 'policy-split',
          severity: 'info',
          at: 'endUser.nodes.by',
          params: { kind: 'end-user', count: 2, holder: 'group', quota: 10, limit: 6144 },
        },
      ],
    });
    expect(text).toContain('Attach these 2 in its place');
    expect(text).toContain('`SessionManagerEndUser2`, `policies/end-user-2.json`:');
    expect(tokensOf(text).filter((token) => token.type === 'code' && token.lang === 'json')).toHaveLength(3);
  });

  it('says when there are more policies than can be attached', () => {
    const ids = Array.from({ length: 1200 }, (_, number) => `i-${String(number).padStart(17, '0')}`);
    const nodes = { by: 'id', ids } as const;
    const environment = { regions: ['eu-west-1'], account: '012345678901' };
    const changes = { environment, endUser: { nodes } };
    const { problems } = setupOf(changes, { scope: 'end-user', attachment: 'group' });
    const split = problems.find((problem) => hasCode(problem, 'policy-split'));
    expect(split?.params).toMatchObject({ holder: 'group', quota: 10 });
    const write = (attachment: Attachment) =>
      markdown.write(setupOf(changes, { scope: 'end-user', attachment }));
    expect(split?.params.count).toBeGreaterThan(10);
    expect(split?.params.count).toBeLessThanOrEqual(20);
    expect(write('group')).toContain('A user group can have 10 managed policies by default');
    expect(write('none')).toContain('A user or a user group can have 10 managed policies by default');
    expect(write('role')).not.toContain('managed policies by default');
  });

  it('writes one full setup byte for byte as before', async () => {
    const text = markdown.write(setupOf(FULL_SETUP, { attachment: 'group' }));
    await expect(text).toMatchFileSnapshot('./golden/session-manager.md');
  });
});

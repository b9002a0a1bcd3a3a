import { fillTemplate, type TemplateObject } from '#core';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { configure } from '../core/testing/configure.ts';
import { archiveFiles } from './archive.ts';
import { archiveCommands } from './archive/commands.ts';
import { commandsOf } from './commands/commands-for.ts';
import { FORMATS } from './formats.ts';
import { applyCommands } from './markdown/apply.ts';
import { tokensOf } from './markdown/testing/read.ts';
import { placeholderOf } from './policy-files.ts';
import { differentDocuments } from './session-documents.ts';
import { buildSetup } from './setup/build-setup.ts';
import { FULL_SETUP, setupArbitrary, setupOf } from './testing/setups.ts';
import { EXPORT_FORMATS } from './types.ts';
import { zip } from './zip.ts';
import { messages } from '../i18n/testing/messages.ts';

const shown = (document: TemplateObject): unknown => fillTemplate(document, placeholderOf);

it('has a README, every document as it is shown, and every format, under safe paths', () => {
  fc.assert(
    fc.property(setupArbitrary, (setup) => {
      const files = archiveFiles(setup);
      const paths = files.map(({ path }) => path);
      expect(new Set(paths).size).toBe(paths.length);
      for (const path of paths)
        expect(path).toMatch(/^[a-z][a-z0-9-]*\/(?:[a-z][a-z-]*\/)?[A-Za-z][\w-]*(?:\.[\w-]+)*\.[a-z0-9]+$/);
      const documents = [
        ...(setup.role === undefined ? [] : [setup.role.trust]),
        ...setup.policies.map(({ document }) => document),
        ...setup.permissionSets.flatMap(({ inlinePolicy }) => inlinePolicy ?? []),
        ...(setup.endpointPolicy === undefined ? [] : [setup.endpointPolicy.document]),
        ...differentDocuments(setup).map(({ content }) => content),
        ...setup.forOwners.map(({ document }) => document),
        ...(setup.controlPolicy === undefined ? [] : [setup.controlPolicy.document]),
      ];
      const policies = files.filter(({ path }) => /\/policies\/.*\.json$/.test(path));
      expect(policies.map(({ text }): unknown => JSON.parse(text))).toEqual(
        documents.map((document): unknown => JSON.parse(JSON.stringify(shown(document)))),
      );
      expect(archiveFiles(setup)).toEqual(files);
    }),
    { numRuns: 15 },
  );
});

it('writes each format as it is alone', () => {
  const setup = setupOf(FULL_SETUP, { attachment: 'role' });
  const files = new Map(archiveFiles(setup).map(({ path, text }) => [path, text]));
  for (const format of EXPORT_FORMATS) {
    expect(files.get(`session-manager/${FORMATS[format].path}`)).toBe(FORMATS[format].write(setup));
  }
});

it('names every file in the README, and lets no value become anything but text', () => {
  fc.assert(
    fc.property(setupArbitrary, (setup) => {
      const [readme, ...others] = archiveFiles(setup);
      expect(readme?.path).toBe('session-manager/README.md');
      const tokens = tokensOf(readme?.text ?? '');
      const named = tokens.flatMap((token) => (token.type === 'codespan' ? [token.text] : []));
      expect(named).toEqual(
        expect.arrayContaining(others.map(({ path }) => path.replace('session-manager/', ''))),
      );
      const links = tokens.flatMap((token) => (token.type === 'link' ? [token.href] : []));
      expect(links).toEqual([setup.origin.link]);
      expect(tokens.filter(({ type, raw }) => type === 'html' && raw !== '<!-- -->')).toEqual([]);
    }),
    { numRuns: 15 },
  );
});

it('has every command for both shells, as it is', () => {
  fc.assert(
    fc.property(setupArbitrary, (setup) => {
      const text = archiveCommands(setup) ?? '';
      const blocks = tokensOf(text).flatMap((token) => (token.type === 'code' ? [token.text] : []));
      const kinds = setup.scope === 'setup' ? [] : [setup.scope, `${setup.scope}-test`];
      const groups = commandsOf(setup).filter(({ id }) => setup.scope === 'setup' || kinds.includes(id));
      const before = new Set<string>();
      const commands = groups.flatMap((group) =>
        group.commands.flatMap((command) => {
          const { code, posix, powershell } = command;
          // What administrators type as end users do is there once.
          const known = `${group.id.replace('administrator', 'end-user')} ${code} ${posix} ${powershell}`;
          if (before.has(known) && group.id.startsWith('administrator')) return [];
          before.add(known);
          return posix === powershell ? [posix] : [posix, powershell];
        }),
      );
      const byHand = applyCommands(setup);
      if (byHand.length > 0) commands.push(byHand.join('\n'));
      expect(blocks.map(asRead)).toEqual(commands.map(asRead));
    }),
    { numRuns: 60 },
  );
});
/** A Markdown reader has one kind of line break, and no U+0000. */
const asRead = (text: string): string => text.replace(/\r\n?/g, '\n').replaceAll('\0', '\uFFFD');

it('explains one full setup byte for byte as before', async () => {
  const files = archiveFiles(setupOf(FULL_SETUP, { attachment: 'permission-set' }));
  const textOf = (wanted: string) => files.find(({ path }) => path === `session-manager/${wanted}`)?.text;
  await expect(textOf('README.md')).toMatchFileSnapshot('./golden/README.md');
  await expect(textOf('commands.md')).toMatchFileSnapshot('./golden/commands.md');
  await expect(textOf('policies/README.md')).toMatchFileSnapshot('./golden/policies-README.md');
});

it('is in a folder that is called as the setup is, and uses its name', () => {
  const build = (name: string, administrators: boolean) =>
    buildSetup(configure(FULL_SETUP), {
      messages,
      scope: 'setup',
      attachment: 'group',
      origin: { link: '#/', version: '1' },
      name,
      administrators,
    });
  const foldersOf = (name: string) =>
    new Set(archiveFiles(build(name, true)).map(({ path }) => path.split('/')[0]));
  expect(foldersOf('PaymentsTeam')).toEqual(new Set(['payments-team']));
  expect(foldersOf('.._@')).toEqual(new Set(['session-manager']));

  const commands = archiveCommands(build('Payments', false)) ?? '';
  expect(commands).toContain('PaymentsNode');
  expect(commands).toContain('For end users');
  expect(commands).not.toMatch(/SessionManager(?:EndUser|Node)|dministrator/);
});

it('says which format to take, and how often it is run', () => {
  const readme = (changes: Parameters<typeof setupOf>[0]) => archiveFiles(setupOf(changes))[0]?.text ?? '';
  const { environment } = FULL_SETUP;
  expect(readme(FULL_SETUP)).toContain('If you use none of these tools, take the AWS CLI script');
  expect(readme(FULL_SETUP).match(/once in each Region, in eu-west-1 first/g)).toHaveLength(2);
  expect(readme(FULL_SETUP).match(/with a stack in each Region/g)).toHaveLength(2);
  expect(readme({ environment: { ...environment, regions: ['eu-west-1'] } })).not.toContain('in each Region');
});

it('puts preferences last, after what owners have to do, and says whom they reach', () => {
  const orderOf = (
    changes: Parameters<typeof setupOf>[0],
    options: Parameters<typeof setupOf>[1] = {},
  ): readonly string[] => {
    const readme = archiveFiles(setupOf(changes, options))[0]?.text ?? '';
    return readme.split('\n').filter((line) => /^\d+\. /.test(line));
  };
  const at = (lines: readonly string[], text: string): number =>
    lines.findIndex((line) => line.includes(text));
  const reach = 'They apply at once to every session and every node of their Region';
  const full = orderOf(FULL_SETUP);
  const force = at(full, 'Put the preferences into force');
  expect(full[force]).toContain(`${reach}s, nodes with other roles included`);
  expect(full[at(full, 'Run one format')]).toContain('at first without the preferences');
  for (const { id } of setupOf(FULL_SETUP).forOwners) {
    expect(at(full, `policies/${id}.json`)).toBeGreaterThanOrEqual(0);
    expect(at(full, `policies/${id}.json`)).toBeLessThan(force);
  }
  expect(at(full, 'Run one format')).toBeLessThan(at(full, 'Once the role exists'));
  expect(at(full, 'Give the nodes')).toBeLessThan(force);

  // Nobody has anything to add once the role exists.
  const alone = orderOf({ preferences: { idleTimeoutMinutes: 15 } });
  expect(alone[at(alone, 'Run one format')]).toContain(`come into force at its end. ${reach}, nodes with`);
  const none = orderOf(FULL_SETUP, { preferences: false });
  expect(none[at(none, 'Run one format')]).toMatch(/^\d+\. Run one format\.$/);
  expect(none.join('\n')).not.toContain('into force');
});

it('tells to wait for Default Host Management Configuration, and to give no node the role', () => {
  const setup = setupOf({ instanceRole: { trust: 'default-host-management' } });
  const readme = archiveFiles(setup)[0]?.text ?? '';
  expect(readme).toContain('Wait up to 30 minutes: EC2 instances get the role');
  expect(readme).not.toContain('Give the nodes');
});

it('keeps owners from replacing their policies, beside the statements', () => {
  const files = archiveFiles(setupOf(FULL_SETUP));
  const beside = files.find(({ path }) => path === 'session-manager/policies/README.md')?.text ?? '';
  expect(beside).toContain('do not put the document in its place');
  for (const { id } of setupOf(FULL_SETUP).forOwners) expect(beside).toContain(`\`${id}.json\``);
  const none = archiveFiles(setupOf({}, { scope: 'end-user' }));
  expect(none.filter(({ path }) => path.endsWith('policies/README.md'))).toEqual([]);
});

const files = [
  { path: 'README.md', text: '# Session Manager\n' },
  { path: 'terraform/session-manager.tf', text: '"$${aws:username}" \u{1f600}\n' },
];

it('holds every file as it is', () => {
  const unzipped = unzipSync(zip(files));
  expect(Object.entries(unzipped).map(([path, bytes]) => ({ path, text: strFromU8(bytes) }))).toEqual(files);
});

it('is the same archive every time', () => {
  expect(zip(files)).toEqual(zip(files));
  // Modified on 1 January 1980, in the format of MS-DOS.
  expect([...zip(files).slice(10, 14)]).toEqual([0, 0, 0x21, 0]);
});

it.each([
  ['Aux', 'session-manager-aux'],
  ['COM1', 'session-manager-com1'],
  ['Console', 'console'],
])('is in no folder that Windows keeps for a device: %s', (name, folder) => {
  const paths = archiveFiles(setupOf({}, { name })).map(({ path }) => path);
  expect(new Set(paths.map((path) => path.split('/')[0]))).toEqual(new Set([folder]));
});

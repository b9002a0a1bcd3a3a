import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ATTACHMENTS, EXPORT_FORMATS, isSetupName } from '../../exporters/index.ts';
import { readExportChoice, writeExportChoice } from './kept-choice.ts';
import { storedText, type TextStorage } from '../../store/kept.ts';

function storage(kept: string | null) {
  let text = kept;
  const opened: TextStorage = {
    getItem: () => text,
    setItem: (_key, value) => {
      text = value;
    },
    removeItem: () => {
      text = null;
    },
  };
  return storedText('export', () => opened);
}

it('keeps every choice', () => {
  for (const format of EXPORT_FORMATS) {
    for (const attachment of ATTACHMENTS) {
      for (const administrators of [true, false]) {
        const stored = storage(null);
        const choice = { format, extent: 'setup', attachment, administrators, name: 'Team+=,.@_-A' } as const;
        writeExportChoice(choice, stored);
        expect(readExportChoice(stored)).toEqual(choice);
      }
    }
  }
});

it('begins with Terraform of the document, attached to nothing', () => {
  expect(readExportChoice(storage(null))).toEqual({
    format: 'terraform',
    extent: 'document',
    attachment: 'none',
    administrators: true,
    name: 'SessionManager',
  });
});

it('takes what it knows from anything that is stored', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.string().map((text) => `shell ${text} role`),
        fc.string({ unit: 'binary' }).map((text) => `shell setup role end-users ${text}`),
      ),
      (text) => {
        const { format, extent, attachment, administrators, name } = readExportChoice(storage(text));
        expect(EXPORT_FORMATS).toContain(format);
        expect(['document', 'setup']).toContain(extent);
        expect(ATTACHMENTS).toContain(attachment);
        expect([true, false]).toContain(administrators);
        expect(isSetupName(name)).toBe(true);
      },
    ),
  );
  expect(readExportChoice(storage('shell toString role'))).toEqual({
    format: 'shell',
    extent: 'document',
    attachment: 'role',
    administrators: true,
    name: 'SessionManager',
  });
});

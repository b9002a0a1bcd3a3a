import { beforeEach, describe, expect, it } from 'vitest';
import { asWritten, checkedFiles, checkedFilesActions, keepFiles, readFiles } from './checked-files.ts';

const { add, close, ignore, heed, setText } = checkedFilesActions;
const now = () => checkedFiles.getState();
const names = () => now().files.map(({ name }) => name);

beforeEach(() => {
  for (const { id } of now().files) close(id);
});

describe('files that are checked', () => {
  it('begin with an empty one, which makes room for the first that is added', () => {
    expect(now().files).toMatchObject([{ name: 'policy.json', text: '' }]);
    add([{ name: 'role.json', text: '{}' }]);
    expect(names()).toEqual(['role.json']);
    expect(now().open).toBe(now().files[0].id);
  });

  it('keep their names, each with one of its own', () => {
    add([
      { name: 'a.json', text: '1' },
      { name: 'a.json', text: '2' },
      { name: '.hidden', text: '3' },
      { name: '.hidden', text: '4' },
    ]);
    expect(names()).toEqual(['a.json', 'a-2.json', '.hidden', '.hidden-2']);
  });

  it('have line feeds while they are edited, and end their lines as before when they are taken along', () => {
    add([{ name: 'a.json', text: '{\r\n}\r\n' }]);
    const [file] = now().files;
    expect(file.text).toBe('{\n}\n');
    setText(file.id, '{\n\n}\n');
    expect(asWritten(now().files[0])).toBe('{\r\n\r\n}\r\n');
  });

  it('come back where they were with what was ignored in them, and nothing else is lost meanwhile', () => {
    add([
      { name: 'a', text: '1' },
      { name: 'b', text: '2' },
    ]);
    const [{ id }, other] = now().files;
    ignore({ file: id, finding: 'x', reason: 'y' });
    const undo = close(id);
    expect(now()).toMatchObject({ open: other?.id, ignored: [] });
    setText(other?.id ?? '', 'edited');
    undo();
    expect(names()).toEqual(['a', 'b']);
    expect(now()).toMatchObject({ open: id, ignored: [{ file: id, finding: 'x', reason: 'y' }] });
    expect(now().files[1]?.text).toBe('edited');
    heed({ file: id, finding: 'x' });
    expect(now().ignored).toEqual([]);
  });

  it('are the same after a reload', () => {
    add([
      { name: 'a', text: '1' },
      { name: 'b', text: '2' },
    ]);
    ignore({ file: now().open, finding: 'x', reason: 'y' });
    let kept = '';
    const write = (text: string) => {
      kept = text;
      return true;
    };
    expect(keepFiles({ read: () => kept, write, forget: () => undefined })).toBe(true);
    expect(readFiles(kept)).toEqual(now());
  });

  it.each(['', 'null', '{', '[]', '{"files": []}', '{"files": [{"id": 1}]}', '{"files": {}}'])(
    'ignore what is kept and is none: %s',
    (text) => {
      expect(readFiles(text)).toBeNull();
    },
  );
});

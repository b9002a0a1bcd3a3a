import {
  type Attachment,
  ATTACHMENTS,
  DEFAULT_NAME,
  EXPORT_FORMATS,
  type ExportFormat,
  isSetupName,
} from '../../exporters/index.ts';
import { storedText, type StoredText } from '../../store/kept.ts';

/** How somebody hands over; it outlives the visit, and is not part of the link. */
export interface ExportChoice extends KeptChoice {
  /**
   * Whether the whole setup has preferences; `undefined` until somebody decides, and again on the next visit: what was
   * right for one setup must not change the sessions of a whole Region with another.
   */
  readonly preferences?: boolean | undefined;
  /** Whether it has the log group, as far as its answers ask for one; until the next visit, too. */
  readonly logGroup?: boolean | undefined;
}

interface KeptChoice {
  readonly format: ExportFormat;
  /** All documents, or the one on the page. */
  readonly extent: Extent;
  readonly attachment: Attachment;
  /** Whether the whole setup has those for administrators. */
  readonly administrators: boolean;
  /** What names in IAM begin with. */
  readonly name: string;
}

const EXTENTS = ['document', 'setup'] as const;
export type Extent = (typeof EXTENTS)[number];

const PEOPLE = ['everybody', 'end-users'] as const;

const kept = storedText('session-manager-policy-builder/export');

/** The one way in for the kept choice: of whatever is stored, what is not known becomes the default. */
export function readExportChoice(stored: StoredText = kept): KeptChoice {
  const words = stored.read()?.split(' ') ?? [];
  const known = <T extends string>(values: readonly T[], word: string | undefined, otherwise: T): T =>
    values.find((value) => value === word) ?? otherwise;
  const [format, extent, attachment, people, name = ''] = words;
  return {
    format: known(EXPORT_FORMATS, format, 'terraform'),
    extent: known(EXTENTS, extent, 'document'),
    attachment: known(ATTACHMENTS, attachment, 'none'),
    administrators: known(PEOPLE, people, 'everybody') === 'everybody',
    name: isSetupName(name) ? name : DEFAULT_NAME,
  };
}

export function writeExportChoice(
  { format, extent, attachment, administrators, name }: KeptChoice,
  stored: StoredText = kept,
): void {
  // No name has a space.
  stored.write([format, extent, attachment, administrators ? 'everybody' : 'end-users', name].join(' '));
}

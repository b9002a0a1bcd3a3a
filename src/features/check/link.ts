import { LONGEST_LINK } from '../../permalink/index.ts';
import { checkedFiles } from '../../store/checked-files.ts';

interface Sent {
  readonly name: string;
  readonly text: string;
}

/** What packs texts, loaded when somebody makes or opens a link. */
const packer = () => import('../../permalink/shorten.ts');

/** Where the page is, and what stands behind it in a link that carries texts. */
export const ROUTE = '/check';

/** The address that opens these texts on this page. @returns `null` when it would be longer than browsers keep. */
export async function linkToFiles(): Promise<string | null> {
  const files = checkedFiles.getState().files.map(({ name, text }): Sent => ({ name, text }));
  const { packed } = await packer();
  const link = `#${ROUTE}/${packed(JSON.stringify(files))}`;
  return link.length > LONGEST_LINK ? null : window.location.href.replace(/#.*$/s, '') + link;
}

const isSent = (value: unknown): value is Sent =>
  typeof value === 'object' &&
  value !== null &&
  typeof (value as Sent).name === 'string' &&
  typeof (value as Sent).text === 'string';

/** The texts that a link carries. @returns `null` when it is damaged. */
export async function filesOfLink(path: string): Promise<readonly Sent[] | null> {
  const { unpacked } = await packer();
  try {
    const value: unknown = JSON.parse(unpacked(path) ?? 'null');
    return Array.isArray(value) && value.length > 0 && value.every(isSent) ? value : null;
  } catch {
    return null;
  }
}

import { kebabCase } from '../naming.ts';
import type { Setup } from '../types.ts';

const OTHERWISE = 'session-manager';

/** The one folder of an archive, so that unpacking it litters nothing: called as the setup is. */
export const folderOf = ({ name }: Setup): string => kebabCase(name) || OTHERWISE;

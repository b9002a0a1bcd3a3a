/** Monaco does not support phones and tablets: selecting with a finger does not work in it. */
export function prefersPlainText(): boolean {
  return matchMedia('(pointer: coarse)').matches && !matchMedia('(any-pointer: fine)').matches;
}

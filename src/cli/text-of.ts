import { encodingOf } from '../reading/encoding.ts';

/** Bytes of a file as text, without its byte order mark. Half a character at the end is left out. */
export function textOf(bytes: Uint8Array): string {
  const { encoding, text } = encodingOf(bytes);
  const whole = encoding === 'utf-8' ? text.length : text.length - (text.length % 2);
  return new TextDecoder(encoding, { ignoreBOM: true }).decode(text.subarray(0, whole));
}

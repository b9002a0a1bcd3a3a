import { uiMessages } from '../../i18n/common.ts';
import { disagreementMessage } from '../../i18n/disagreements.ts';
import { signInMismatchText } from '../../i18n/sign-in-mismatch.ts';
import type { Setup } from '../types.ts';
import { sentence } from './inline.ts';

/** Where parts do not fit one another, or what takes them. */
export function misfits({ disagreements, mismatches }: Setup): readonly string[] {
  const items = [
    ...disagreements.map((each) => [each.severity, disagreementMessage(each)] as const),
    ...mismatches.map((each) => ['warning', signInMismatchText(each)] as const),
  ].map(([severity, text]) => `- **${uiMessages.severity[severity]}:** ${sentence(text)}`);
  return items.length === 0 ? [] : ['## Where the parts do not fit together', items.join('\n')];
}

import type { Place } from '#analysis';
import { namedText } from './named-text.ts';
import { listed } from './lists.ts';

const TO_NAME: Readonly<Record<string, string>> = {
  region: 'a Region still to be named',
  'account-id': 'an account still to be named',
};

/** `us-east-1, account 111122223333`; empty when the place says nothing. */
function placeText({ regions, account }: Place): string {
  const anyRegion = regions.includes('*');
  if (anyRegion && account === '*') return 'any Region and account';
  if (regions.length === 1 && regions[0] === 'region' && account === 'account-id') {
    return 'Region and account still to be named';
  }
  const named = regions
    .filter((region) => region !== '')
    .map((region) => namedText(TO_NAME, region) ?? region);
  const region = anyRegion ? 'any Region' : listed(named);
  const owner =
    account === '*' || account === '' ? '' : (namedText(TO_NAME, account) ?? `account ${account}`);
  return [region, owner].filter((text) => text !== '').join(', ');
}

/** Puts the place behind a noun, in parentheses. */
export function placed(noun: string, place: Place): string {
  const text = placeText(place);
  return text === '' ? noun : `${noun} (${text})`;
}

import { hasTwoPlaces } from '../places.ts';
import type { Setup } from '../types.ts';
import { attribute, type Attribute } from './block.ts';
import { verbatim } from './expression.ts';

/** The second configuration of the provider, for the account and the Region of IAM Identity Center. */
export const IDENTITY_CENTER = verbatim('aws.identity_center');

/** What a resource of IAM Identity Center begins with. */
export const providerOf = (setup: Setup): readonly Attribute[] =>
  hasTwoPlaces(setup) ? [{ ...attribute('provider', IDENTITY_CENTER), apart: true }] : [];

/** How to hand over the two providers. */
export const TWO_PROVIDERS: readonly string[] = [
  'Permission sets are created where aws.identity_center stands: in the account and the Region of IAM Identity Center;',
  'everything else where aws stands. Whoever calls this module passes both:',
  '  providers = { aws = aws, aws.identity_center = aws.identity_center }',
  'In a root module, add: provider "aws" { alias = "identity_center" }, with its profile or role and its region.',
];

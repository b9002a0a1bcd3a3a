import {
  type Configuration,
  type DocumentKind,
  type FormatName,
  isAsked,
  type ReadText,
  readText,
  type SettingPath,
  withAnswer,
  withSetting,
} from '#core';
import type { Messages } from '../../i18n/messages.ts';
import { configurationActions } from '../../store/configuration.ts';
import type { FieldMessage } from '../../ui/field.tsx';

export { readText };

const REFUSED: Omit<ReadText, 'refused'> = {
  values: [],
  duplicates: [],
  beside: [],
  recognized: false,
  regions: [],
  accounts: [],
};

/**
 * What a field of one value takes of a text that was pasted.
 *
 * @returns the value; `null` for nothing, when what is asked for is not in there, or more than once; `undefined` when
 * the text goes into the field as it is. And what there is to say about it.
 */
export function takeOne(
  format: FormatName,
  text: string,
  replacesAll: boolean,
): { readonly value: string | null | undefined; readonly read: ReadText | null } {
  const found = readText(format, text);
  const isPlain = !found.recognized && found.refused.length === 0;
  // Blanks are part of a folder, and a word that goes into another one is typed.
  if (text.trim() === '' || (isPlain && (format === 'key-prefix' || !replacesAll)))
    return { value: undefined, read: null };
  const [value, ...others] = found.values;
  return value !== undefined && others.length === 0
    ? { value, read: found }
    : { value: null, read: { ...REFUSED, refused: [text.trim()] } };
}

/** What a text named beside the answer, and that is not answered so yet. */
interface Offer {
  readonly regions: readonly string[];
  readonly account: string | undefined;
  readonly prefix: string | undefined;
  readonly port: number | undefined;
}

/** Where a text was pasted. */
export interface Place {
  readonly configuration: Configuration;
  readonly kind: DocumentKind;
  readonly path: SettingPath;
}

function offerOf(
  { configuration, kind, path }: Place,
  { regions, accounts, prefix, port }: ReadText,
): Offer | null {
  const { environment } = configuration;
  const { s3Log } = environment;
  const asks = (other: SettingPath) => other !== path && isAsked(configuration, kind, other);
  const asksRegions = asks('environment.regions') && !environment.regions.includes('*');
  const [account] =
    accounts.length === 1 && asks('environment.account') && environment.account !== '*' ? accounts : [];
  const offer = {
    regions: asksRegions ? regions.filter((region) => !environment.regions.includes(region)) : [],
    account: account === environment.account ? undefined : account,
    prefix:
      path !== 'environment.s3Log.bucket' || (s3Log.prefixed && s3Log.prefix === prefix) ? undefined : prefix,
    port: path !== 'environment.tunnel.host' || environment.tunnel.port === port ? undefined : port,
  };
  const { regions: others, ...single } = offer;
  return others.length > 0 || Object.values(single).some((value) => value !== undefined) ? offer : null;
}

function withOffer(before: Configuration, { regions, account, prefix, port }: Offer): Configuration {
  const named = [...before.environment.regions, ...regions];
  const placed = regions.length === 0 ? before : withAnswer(before, 'environment.regions', named);
  const ported = port === undefined ? placed : withSetting(placed, 'environment.tunnel.port', port);
  const owned = account === undefined ? ported : withSetting(ported, 'environment.account', account);
  if (prefix === undefined) return owned;
  return withSetting(
    withSetting(owned, 'environment.s3Log.prefixed', true),
    'environment.s3Log.prefix',
    prefix,
  );
}

/**
 * What there is to say about a text that was pasted: what was left out or refused. Region, account and folder that an
 * ARN or address names as well are offered, as long as other answers say something else.
 */
export function noticesOf(
  words: Messages['pasting'],
  place: Place,
  format: FormatName,
  read: ReadText,
): readonly FieldMessage[] {
  const offer = offerOf(place, read);
  const notices: FieldMessage[] = [];
  if (offer !== null)
    notices.push({
      severity: 'info',
      text: words.names(offer),
      action: {
        label: words.take,
        run: () => {
          // The button goes when it has done its work; the field is where one goes on.
          document.getElementById(`setting-${place.path}`)?.focus();
          configurationActions.update((before) => withOffer(before, offer));
        },
      },
    });
  if (read.refused.length > 0)
    notices.push({ severity: 'warning', text: words.refused(format, read.refused) });
  if (read.dropped !== undefined) notices.push({ severity: 'info', text: words.dropped(read.dropped) });
  if (read.beside.length > 0) notices.push({ severity: 'info', text: words.leftOut(read.beside) });
  return notices;
}

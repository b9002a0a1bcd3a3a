import { styled } from '@mui/material/styles';
import type { Departure, DocumentKind } from '../../core/index.ts';
import { departureMessages, samplesMessages } from '../../i18n/samples.ts';
import { useConfiguration } from '../../store/configuration.ts';
import { Banner } from '../../ui/banner.tsx';
import { MonoText, RichText } from '../../ui/rich-text.tsx';
import { sampleOf } from './sample-links.ts';

const Departures = styled('ul')(({ theme }) => ({
  display: 'grid',
  gap: 8,
  '& small': { display: 'block', fontSize: 'inherit', color: theme.vars.palette.text.secondary },
}));

function DepartureItem({ at, code, printed }: Departure) {
  return (
    <li>
      <RichText text={departureMessages[code]} />
      <small>
        {samplesMessages.at}: {at === '' ? samplesMessages.wholeDocument : <MonoText>{at}</MonoText>}.{' '}
        {samplesMessages.printed}: <MonoText>{printed}</MonoText>
      </small>
    </li>
  );
}

/** Says which published sample the answers stand on, and where and why the document departs from it. */
export default function SampleBanner({ kind }: { readonly kind: DocumentKind }) {
  const sample = useConfiguration((configuration) => sampleOf(configuration, kind));
  if (!sample) {
    return null;
  }
  const { departures, title, edition, source } = sample;
  return (
    <Banner severity="info" title={samplesMessages.bannerTitle(title, edition)}>
      <p>
        {samplesMessages.source(source)}.{' '}
        {departures.length === 0
          ? samplesMessages.bannerSame
          : samplesMessages.bannerDeparts(departures.length)}
      </p>
      {departures.length > 0 && (
        <Departures>
          {departures.map((departure) => (
            <DepartureItem key={`${departure.code} ${departure.at}`} {...departure} />
          ))}
        </Departures>
      )}
    </Banner>
  );
}

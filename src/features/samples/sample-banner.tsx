import { styled } from '@mui/material/styles';
import { type Departure, type DocumentKind, lineRanges } from '../../core/index.ts';
import { explanationMessages } from '../../i18n/explanations.ts';
import { departureMessages, samplesMessages } from '../../i18n/samples.ts';
import { attentionActions } from '../../store/attention.ts';
import { useConfiguration } from '../../store/configuration.ts';
import { useGenerated } from '../../store/generated.ts';
import { interfaceActions } from '../../store/interface.ts';
import { Banner } from '../../ui/banner.tsx';
import { announce } from '../../ui/live-region.tsx';
import { MonoText, RichText } from '../../ui/rich-text.tsx';
import { sampleOf } from './sample-links.ts';
import { linkButton } from '../../ui/link-button.ts';

const Departures = styled('ul')(({ theme }) => ({
  display: 'grid',
  gap: 8,
  '& small': { display: 'block', fontSize: 'inherit', color: theme.vars.palette.text.secondary },
  '& button': {
    minHeight: 24,
    ...linkButton(theme),
    '@media (pointer: coarse)': { minHeight: 36 },
  },
}));

/** The lines that depart, which the link marks in the document. */
function Lines({ at, kind }: Pick<Departure, 'at'> & { readonly kind: DocumentKind }) {
  const generated = useGenerated(kind);
  const [range] = lineRanges(generated, [at]);
  if (at === '' || range === undefined) {
    return samplesMessages.wholeDocument;
  }
  const show = () => {
    interfaceActions.setPane('policy');
    attentionActions.hold({ type: 'elements', kind, text: generated.text, at: [at], reveal: true });
    announce(explanationMessages.shown(range.first, range.last));
  };
  return (
    <button type="button" aria-label={explanationMessages.showLines(range.first, range.last)} onClick={show}>
      {explanationMessages.lines(range.first, range.last)}
    </button>
  );
}

function DepartureItem({ at, code, printed, kind }: Departure & { readonly kind: DocumentKind }) {
  return (
    <li>
      <RichText text={departureMessages[code]} />
      <small>
        {samplesMessages.at}: <Lines at={at} kind={kind} />. {samplesMessages.printed}:{' '}
        <MonoText>{printed}</MonoText>
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
            <DepartureItem key={`${departure.code} ${departure.at}`} {...departure} kind={kind} />
          ))}
        </Departures>
      )}
    </Banner>
  );
}

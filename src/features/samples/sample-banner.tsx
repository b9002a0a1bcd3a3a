import { styled } from '@mui/material/styles';
import type { Departure, DocumentKind, Sample } from '#core';
import { lineRanges } from '#iam';
import { useCallback, useState } from 'react';
import { editOf, sampleOf } from './sample-links.ts';
import { attentionActions } from '../../store/attention.ts';
import { configurationActions, useConfiguration } from '../../store/configuration.ts';
import { generatedNow } from '../../store/generated.ts';
import { saysTheSame, useSettled, useSettledDocument } from '../../store/settled.ts';
import { interfaceActions, useInterface } from '../../store/interface.ts';
import { Banner } from '../../ui/banner.tsx';
import { announce } from '../../ui/live-region.tsx';
import { useMessages } from '../../ui/messages.tsx';
import { linkButton, RichText, Sentence } from '../../ui/text.tsx';

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
  const { aboutPolicy, samples } = useMessages('samples');
  const range = useSettledDocument(
    kind,
    useCallback((generated) => (at === '' ? undefined : lineRanges(generated, [at])[0]), [at]),
    saysTheSame,
  );
  if (range === undefined) {
    return samples.wholeDocument;
  }
  const show = () => {
    interfaceActions.setPane('policy');
    attentionActions.hold({ type: 'elements', kind, text: generatedNow(kind).text, at: [at], reveal: true });
    announce(aboutPolicy.shown(range.first, range.last));
  };
  return (
    <button type="button" aria-label={aboutPolicy.showLines(range.first, range.last)} onClick={show}>
      {aboutPolicy.lines(range.first, range.last)}
    </button>
  );
}

interface DepartureItemProps extends Departure {
  readonly kind: DocumentKind;
  /** Whether the document still has the statements of the sample. */
  readonly hasLines: boolean;
}

function DepartureItem({ at, code, printed, kind, hasLines }: DepartureItemProps) {
  const { samples } = useMessages('samples');
  return (
    <li>
      <RichText text={samples.departure[code]} />
      <small>
        {/* Without them the place stays, so that nothing moves. */}
        <span style={{ visibility: hasLines ? undefined : 'hidden' }}>
          <Sentence of={samples.at} slots={{ lines: <Lines at={at} kind={kind} /> }} />{' '}
        </span>
        <RichText text={samples.printed(printed)} />
      </small>
    </li>
  );
}

/**
 * Says which published sample the answers began with, and where and why the document departs from it. It stays while
 * they are edited. It folds when somebody goes on to another step, where it moves nothing that is being filled in.
 */
export default function SampleBanner({ kind }: { readonly kind: DocumentKind }) {
  const { samples } = useMessages('samples');
  const sample = useSettled(useCallback(({ configuration }) => sampleOf(configuration, kind), [kind]));
  const edit = useSettled(
    useCallback(
      ({ configuration }) => (sample === undefined ? 'none' : editOf(sample, configuration)),
      [sample],
    ),
  );
  const isNamed = useConfiguration(({ checks }) => checks.sample !== '');
  const step = useInterface((state) => state.steps[kind]);
  const [view, setView] = useState({ sample, step, open: edit === 'none' });
  if (view.sample !== sample) setView({ sample, step, open: edit === 'none' });
  else if (view.step !== step) setView({ sample, step, open: false });
  const [closed, setClosed] = useState<Sample | null>(null);
  if (!sample || (closed === sample && !isNamed)) {
    return null;
  }
  const { departures, id, edition, source } = sample;
  return (
    <Banner
      severity="info"
      title={samples.bannerTitle(samples.titleOf(id), edition)}
      open={view.open}
      onToggle={(open) => setView({ sample, step, open })}
      closeLabel={samples.forget}
      onClose={() => {
        setClosed(sample);
        configurationActions.set('checks.sample', '');
      }}
    >
      <p>
        {samples.source(source)}{' '}
        {departures.length === 0 ? samples.bannerSame : samples.bannerDeparts(departures.length)}
      </p>
      {departures.length > 0 && (
        <Departures>
          {departures.map((departure) => (
            <DepartureItem
              key={`${departure.code} ${departure.at}`}
              {...departure}
              kind={kind}
              hasLines={edit !== 'statements'}
            />
          ))}
        </Departures>
      )}
    </Banner>
  );
}

import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { type Sample, SAMPLE_EDITIONS, SAMPLE_TOPICS, type SampleTopic, samples } from '#core';
import { useId, useMemo, useRef, useState } from 'react';
import type { MessagesWith } from '../../i18n/messages.ts';
import { Input } from '../../ui/input.tsx';
import { useMessages } from '../../ui/messages.tsx';
import { Page } from '../../ui/page.tsx';
import { Sentence } from '../../ui/text.tsx';
import { type Preview, StartingLink, useOpened, usePointedAt } from './starting-points.tsx';

const Search = styled('div')(({ theme }) => ({
  display: 'grid',
  gap: 6,
  '& label': { fontWeight: 600, fontSize: '0.9375rem' },
  // There is a button for it, in every browser.
  '& input::-webkit-search-cancel-button': { display: 'none' },
  '& .found': {
    display: 'flex',
    alignItems: 'center',
    gap: 12,
    minHeight: 32,
    color: theme.vars.palette.text.secondary,
    fontSize: theme.typography.body2.fontSize,
  },
}));

const Topics = styled('div')(({ theme }) => ({
  display: 'grid',
  gap: 28,
  '& h2': { paddingBottom: 6, borderBottom: `1px solid ${theme.vars.palette.divider}`, marginBottom: 4 },
  '& .edition': {
    display: 'grid',
    gridTemplateColumns: '92px minmax(0, 1fr)',
    '& + .edition': { borderTop: `1px solid ${theme.vars.palette.divider}` },
  },
  '& h3': {
    margin: 0,
    padding: '9px 0',
    fontSize: '0.75rem',
    lineHeight: '20px',
    fontWeight: 600,
    color: theme.vars.palette.text.secondary,
  },
  '& ul': { listStyle: 'none', margin: 0, padding: 0 },
  '& a': { padding: '8px 12px', borderRadius: theme.shape.borderRadius },
  '& .title': { fontSize: '0.875rem', fontWeight: 500 },
  '& small': { display: 'block', fontSize: '0.75rem', color: theme.vars.palette.text.secondary },
  '@media (max-width: 599px)': {
    '& .edition': { gridTemplateColumns: 'minmax(0, 1fr)' },
    '& h3': { paddingBottom: 0 },
    '& a': { padding: '8px 0' },
  },
}));

const Editions = styled('dl')(({ theme }) => ({
  margin: 0,
  display: 'grid',
  gridTemplateColumns: 'auto minmax(0, 1fr)',
  gap: '2px 12px',
  color: theme.vars.palette.text.secondary,
  fontSize: theme.typography.body2.fontSize,
  '& dt': { fontWeight: 600 },
  '& dd': { margin: 0 },
}));

type Words = MessagesWith<'samples'>;

/** Everything by which a sample is found. */
const textOf = ({ samples: words, kinds }: Words, { id, topic, edition, source, kind }: Sample): string =>
  [words.titleOf(id), source, words.topics[topic], words.edition(edition), kinds[kind].title]
    .join(' ')
    .toLowerCase();

function useFound(search: string): readonly Sample[] {
  const messages = useMessages('samples');
  const texts = useMemo(() => new Map(samples.map((each) => [each, textOf(messages, each)])), [messages]);
  return useMemo(() => {
    const words = search.toLowerCase().split(/\s+/);
    return samples.filter((each) => words.every((word) => texts.get(each)?.includes(word)));
  }, [texts, search]);
}

interface Pointing {
  readonly shown: Sample | undefined;
  readonly point: (sample: Sample) => void;
}

function SampleItem({ sample, shown, point }: Pointing & { readonly sample: Sample }) {
  const { samples: words } = useMessages('samples');
  const { id, departures, source } = sample;
  const title = words.titleOf(id);
  return (
    <li>
      <StartingLink start={sample} title={title} isShown={sample === shown} onPoint={() => point(sample)}>
        <span className="title">{title}</span>
        <small>
          <Sentence
            of={(slots) => words.origin(slots, departures.length)}
            slots={{ page: <span lang="en">{source}</span> }}
          />
        </small>
      </StartingLink>
    </li>
  );
}

interface TopicProps extends Pointing {
  readonly topic: SampleTopic;
  /** Those of the topic. */
  readonly entries: readonly Sample[];
}

function Topic({ topic, entries, ...pointing }: TopicProps) {
  const { samples: words } = useMessages('samples');
  const heading = useId();
  return (
    <section aria-labelledby={heading}>
      <h2 id={heading}>{words.topics[topic]}</h2>
      {SAMPLE_EDITIONS.map((edition) => {
        const those = entries.filter((sample) => sample.edition === edition);
        return (
          those.length > 0 && (
            <div key={edition} className="edition">
              <h3 id={`${heading}-${edition}`}>{words.edition(edition)}</h3>
              <ul aria-labelledby={`${heading}-${edition}`}>
                {those.map((sample) => (
                  <SampleItem key={sample.id} sample={sample} {...pointing} />
                ))}
              </ul>
            </div>
          )
        );
      })}
    </section>
  );
}

function SamplePreview({ sample, preview: Preview }: { readonly sample: Sample; readonly preview: Preview }) {
  const { samples: words } = useMessages('samples');
  return <Preview title={words.titleOf(sample.id)} kind={sample.kind} configuration={useOpened(sample)} />;
}

/** What was searched for last: whoever comes back from a sample goes on from there. */
let lastSearch = '';

/** All published samples by what they are for and by edition, each one click from the builder. */
export default function SamplesPage({ preview }: { readonly preview: Preview }) {
  const { samples: words } = useMessages('samples');
  const field = useRef<HTMLInputElement>(null);
  const [search, setSearch] = useState(lastSearch);
  const found = useFound(search);
  const pointing = usePointedAt(found);
  const searchFor = (text: string) => {
    lastSearch = text;
    setSearch(text);
  };
  const [first] = samples;
  const previewed = pointing.shown ?? first;
  const id = useId();
  return (
    <Page
      title={words.title}
      description={words.description}
      beside={previewed && <SamplePreview sample={previewed} preview={preview} />}
      besideOnly
      more={
        <Topics>
          {SAMPLE_TOPICS.map((topic) => {
            const entries = found.filter((sample) => sample.topic === topic);
            return entries.length > 0 && <Topic key={topic} topic={topic} entries={entries} {...pointing} />;
          })}
          <Editions>
            {SAMPLE_EDITIONS.map((edition) => (
              <div key={edition} style={{ display: 'contents' }}>
                <dt>{words.edition(edition)}</dt>
                <dd>{words.editions[edition]}</dd>
              </div>
            ))}
          </Editions>
        </Topics>
      }
    >
      <Search role="search">
        <label htmlFor={id}>{words.find}</label>
        <Input
          ref={field}
          id={id}
          type="search"
          autoComplete="off"
          placeholder={words.findExample}
          value={search}
          onChange={(event) => searchFor(event.target.value)}
        />
        <div className="found">
          <span role="status">{words.found(found.length, samples.length)}</span>
          {/* Its room stays, so that nothing moves. */}
          <Button
            size="small"
            style={{ visibility: search === '' ? 'hidden' : undefined }}
            onClick={() => {
              searchFor('');
              field.current?.focus();
            }}
          >
            {words.clear}
          </Button>
        </div>
      </Search>
    </Page>
  );
}

import { styled } from '@mui/material/styles';
import { type Sample, samples } from '#core';
import { Link } from 'react-router';
import { interfaceActions } from '../../store/interface.ts';
import { routeOf } from '../../store/routes.ts';
import { useMessages } from '../../ui/messages.tsx';
import { Sentence } from '../../ui/text.tsx';

const EDITIONS = ['2026', '2023', '2020'] as const;

const Editions = styled('div')({ display: 'grid', gap: 40 });

const Heading = styled('div')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'baseline',
  gap: '0 12px',
  paddingBottom: 8,
  borderBottom: `1px solid ${theme.vars.palette.divider}`,
  '&& :is(h2, h3)': { margin: 0, fontSize: '1rem', fontWeight: 600 },
  '& p': { margin: 0, color: theme.vars.palette.text.secondary, fontSize: theme.typography.body2.fontSize },
}));

const Items = styled('ul')(({ theme }) => ({
  listStyle: 'none',
  margin: 0,
  padding: 0,
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 320px), 1fr))',
  columnGap: 32,
  '& li': { display: 'grid', borderBottom: `1px solid ${theme.vars.palette.divider}` },
  '& a': {
    display: 'block',
    padding: '9px 8px',
    margin: '0 -8px',
    borderRadius: theme.shape.borderRadius,
    color: 'inherit',
    textDecoration: 'none',
    lineHeight: 1.4,
    '&:hover': { background: theme.vars.palette.action.hover },
    '&:hover .title': { textDecoration: 'underline' },
    '&:focus-visible': { outlineOffset: -2 },
  },
  '& .title': { color: theme.vars.palette.primary.main, fontSize: '0.875rem', fontWeight: 500 },
  '& small': { display: 'block', fontSize: '0.75rem', color: theme.vars.palette.text.secondary },
}));

function SampleItem({ sample }: { readonly sample: Sample }) {
  const { samples: words } = useMessages('samples');
  const { id, departures, source, configuration, kind } = sample;
  const title = words.titleOf(id);
  return (
    <li>
      <Link
        to={routeOf(configuration, kind)}
        onClick={() => {
          // What the page has to say about a sample stands above the answers.
          interfaceActions.setPane('answers');
          interfaceActions.notify(words.opened(title));
        }}
      >
        <span className="title">{title}</span>
        <small>
          <Sentence
            of={(slots) => words.origin(slots, departures.length)}
            slots={{ page: <span lang="en">{source}</span> }}
          />
        </small>
      </Link>
    </li>
  );
}

/**
 * All published samples by edition, the newest first. Each is one click from the builder.
 * `heading` is the level that follows the heading above.
 */
export default function SamplesList({ heading: Title }: { readonly heading: 'h2' | 'h3' }) {
  const { samples: words } = useMessages('samples');
  return (
    <Editions>
      {EDITIONS.map((edition) => (
        <section key={edition} aria-labelledby={`edition-${edition}`}>
          <Heading>
            <Title id={`edition-${edition}`}>{words.edition[edition].title}</Title>
            <p>{words.edition[edition].description}</p>
          </Heading>
          <Items>
            {samples
              .filter((sample) => sample.edition === edition)
              .map((sample) => (
                <SampleItem key={sample.id} sample={sample} />
              ))}
          </Items>
        </section>
      ))}
    </Editions>
  );
}

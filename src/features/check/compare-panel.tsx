import { styled } from '@mui/material/styles';
import { DOCUMENT_KINDS } from '#core';
import { useId, useMemo, useState } from 'react';
import { askedText } from './asked-text.ts';
import { AtWork } from './at-work.tsx';
import { Difference } from './difference.tsx';
import { useAsked } from './use-answer.ts';
import type { Answer, FileBeside, Subject } from '../../checking/index.ts';
import { comparisonInWords } from '../../checking/comparison-in-words.ts';
import { leftEmpty } from '../../permalink/index.ts';
import type { TextFile } from '../../store/checked-files.ts';
import { useConfiguration } from '../../store/configuration.ts';
import { generatedFor } from '../../store/generated.ts';
import { isUntouched } from '../../store/offer.ts';
import { Select } from '../../ui/input.tsx';
import { useMessages } from '../../ui/messages.tsx';
import { SentenceList } from '../../ui/sentence-list.tsx';

const Comparison = styled('div')(({ theme }) => ({
  display: 'grid',
  gap: 20,
  fontSize: theme.typography.body2.fontSize,
  lineHeight: 1.5,
  '& h2': { margin: '0 0 4px', fontSize: '0.8125rem', fontWeight: 600, overflowWrap: 'anywhere' },
  '& p': { maxWidth: '75ch', textWrap: 'pretty' },
  '& .secondary': { color: theme.vars.palette.text.secondary },
  '& .choice': {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(200px, 1fr))',
    gap: '8px 16px',
  },
  '& label': { display: 'grid', gap: 4, minWidth: 0, fontWeight: 500 },
  '& select': { maxWidth: 'none', width: '100%' },
}));

/** A text, and who may change it. */
interface Source {
  readonly id: string;
  readonly title: string;
  readonly path: string;
  readonly text: string;
  readonly beside?: readonly FileBeside[];
}

/** A document that can be compared. */
interface Choice extends Source {
  /** Where it stands in its text. */
  readonly name: string;
}

/** The documents that somebody has in the builder: those of which anything was chosen. */
function useBuilt(): readonly Source[] {
  const { kinds } = useMessages();
  const { compare } = useMessages('check').check;
  const configuration = useConfiguration();
  return useMemo(
    () =>
      DOCUMENT_KINDS.filter((kind) => !isUntouched({ configuration, kind })).map((kind): Source => {
        const { text } = generatedFor(configuration, kind);
        return { id: kind, title: compare.inBuilder(kinds[kind].title), path: `${kind}.json`, text };
      }),
    [configuration, kinds, compare],
  );
}

function choicesOf(
  sources: readonly Source[],
  found: Answer<'documents'>,
  titleOf: (title: string, name: string) => string,
): readonly Choice[] {
  return sources.flatMap((source, index) =>
    (found[index]?.names ?? []).map(
      (name): Choice => ({
        ...source,
        id: `${source.id} ${name}`,
        title: name === '' ? source.title : titleOf(source.title, name),
        name,
      }),
    ),
  );
}

/** How two of the documents that are there differ, by what they allow and as text. */
export default function ComparePanel({
  files,
  file,
}: {
  readonly files: readonly TextFile[];
  readonly file: TextFile;
}) {
  const messages = useMessages('check', 'linkWarnings');
  const { compare: words } = messages.check;
  const built = useBuilt();
  const sources = useMemo((): readonly Source[] => {
    const texts = files
      .filter(({ text }) => text !== '')
      .map((each) => ({ id: each.id, title: each.name, ...askedText(each, files) }));
    // What is open comes first.
    const ordered = texts.toSorted((a, b) => Number(b.id === file.id) - Number(a.id === file.id));
    return [...ordered, ...built];
  }, [files, file.id, built]);
  const asked = useMemo(() => sources.map(({ path, text }) => ({ path, text })), [sources]);
  const answering = useAsked('documents', 'all', asked);
  // Of the texts that were asked about last, until those of now are known.
  const found = answering.known?.answer;
  const isKnown = answering.state === 'known' && found?.length === sources.length;
  const choices = isKnown ? choicesOf(sources, found, words.documentIn) : [];
  const warnings = isKnown ? found.flatMap(({ warnings: each }) => each) : [];
  return (
    <Comparison>
      <AtWork of={answering} words={words.work}>
        {isKnown && choices.length < 2 && <p>{words.tooFew}</p>}
      </AtWork>
      {warnings.length > 0 && (
        <section>
          <h2>{words.linkDamaged}</h2>
          <SentenceList
            items={warnings.map((warning) => {
              const text = messages.linkWarnings.text(warning, leftEmpty(warning));
              return { id: text, text };
            })}
          />
        </section>
      )}
      {choices.length >= 2 && <Chosen choices={choices} />}
    </Comparison>
  );
}

function Chosen({ choices }: { readonly choices: readonly Choice[] }) {
  const { compare: words } = useMessages('check').check;
  const id = useId();
  const [chosen, setChosen] = useState<Readonly<Record<'first' | 'second', string>>>({
    first: '',
    second: '',
  });
  const first = choices.find((each) => each.id === chosen.first) ?? choices[0];
  const second =
    choices.find((each) => each.id === chosen.second && each !== first) ??
    choices.find((each) => each !== first);
  if (first === undefined || second === undefined) return null;
  const sides = [
    { side: 'first', label: words.first, value: first },
    { side: 'second', label: words.second, value: second },
  ] as const;
  return (
    <>
      <div className="choice">
        {sides.map(({ side, label, value }) => (
          <label key={side} htmlFor={`${id}-${side}`}>
            {label}
            <Select
              id={`${id}-${side}`}
              value={value.id}
              onChange={({ currentTarget }) =>
                setChosen({ first: first.id, second: second.id, [side]: currentTarget.value })
              }
            >
              {choices.map((choice) => (
                <option key={choice.id} value={choice.id}>
                  {choice.title}
                </option>
              ))}
            </Select>
          </label>
        ))}
      </div>
      <Result first={first} second={second} />
    </>
  );
}

const askedOf = ({ text, path, name, beside = [] }: Choice) => ({ text, path, name, beside });

function Result({ first, second }: { readonly first: Choice; readonly second: Choice }) {
  const { compare: words } = useMessages('check').check;
  const about = useMemo(
    (): Subject<'compare'> => ({ first: askedOf(first), second: askedOf(second) }),
    [first, second],
  );
  const answering = useAsked('compare', 'two', about);
  const compared = answering.known?.answer;
  return (
    <AtWork of={answering} words={words.work}>
      {compared !== undefined && answering.state === 'known' && (
        <Said compared={compared} names={{ first: first.title, second: second.title }} />
      )}
    </AtWork>
  );
}

const literally = (name: string) => `\`${name.replaceAll('`', '’')}\``;

interface SaidProps {
  readonly compared: NonNullable<Answer<'compare'>>;
  readonly names: Readonly<Record<'first' | 'second', string>>;
}

function Said({ compared: { before, after, comparison }, names }: SaidProps) {
  const messages = useMessages('check', 'comparison', 'access');
  const { check, comparison: words } = messages;
  const sections = comparison === undefined ? [] : comparisonInWords(comparison, names, messages, literally);
  const texts = { ...check.compare.difference, before: names.first, after: names.second };
  return (
    <Comparison>
      {comparison === undefined && <p>{check.compare.onlyText}</p>}
      {comparison?.refused.map((side) => (
        <p key={side}>{words.refused(names[side])}</p>
      ))}
      {comparison !== undefined && sections.length === 0 && <p>{words.same(comparison.requests)}</p>}
      {sections.map(({ title, lines }) => (
        <section key={title}>
          <h2>{title}</h2>
          <SentenceList items={lines.map((text) => ({ id: text, text }))} />
        </section>
      ))}
      {comparison?.complete === false && <p>{words.incomplete}</p>}
      <Difference before={before} after={after} words={texts} />
    </Comparison>
  );
}

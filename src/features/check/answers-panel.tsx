import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { arrangedLike } from '#analysis';
import { generate, withAnswer } from '#core';
import { isObject, print } from '#iam';
import { useId, useMemo, useState } from 'react';
import { AtWork } from './at-work.tsx';
import { Difference } from './difference.tsx';
import { useAnswer } from './use-answer.ts';
import { goTo } from './view.ts';
import type { DocumentInAnswers } from '../../checking/index.ts';
import { encode } from '../../permalink/index.ts';
import type { TextFile } from '../../store/checked-files.ts';
import { Tick, TickLabel } from '../../ui/input.tsx';
import { Link } from '../../ui/link.tsx';
import { useMessages } from '../../ui/messages.tsx';
import { SentenceList } from '../../ui/sentence-list.tsx';
import { RichText } from '../../ui/text.tsx';

const Documents = styled('div')(({ theme }) => ({
  display: 'grid',
  gap: 28,
  fontSize: theme.typography.body2.fontSize,
  lineHeight: 1.5,
  '& > section': { display: 'grid', gap: 12, justifyItems: 'start' },
  '& h2, & h3': { margin: 0, fontSize: '0.8125rem', fontWeight: 600 },
  '& p': { maxWidth: '75ch', textWrap: 'pretty' },
  '& section section': { display: 'grid', gap: 8, width: '100%' },
  '& ul': { display: 'grid', gap: 10, margin: 0, padding: 0, listStyle: 'none' },
  '& pre': {
    margin: 0,
    padding: '8px 12px',
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    border: `1px solid ${theme.vars.palette.divider}`,
    borderRadius: theme.shape.borderRadius,
    fontFamily: theme.typography.mono,
    fontSize: '0.75rem',
    lineHeight: 1.5,
  },
  '& .secondary': { color: theme.vars.palette.text.secondary },
}));

/** What the documents of a file are in the builder, with the way there. */
export default function AnswersPanel({ file }: { readonly file: TextFile }) {
  const { check } = useMessages('check');
  const answering = useAnswer('answers', file);
  const said = answering.known?.answer;
  return (
    <AtWork of={answering} words={check.answers.work}>
      {said?.length === 0 && <p>{check.answers.none}</p>}
      <Documents>
        {said?.map((document) => (
          <section key={document.name}>
            {document.name !== '' && (
              <h2>
                <RichText text={check.inPolicy(document.name)} />
              </h2>
            )}
            <OfDocument document={document} />
          </section>
        ))}
      </Documents>
    </AtWork>
  );
}

/** A document that is all of a file has no heading of its own. */
const headingIn = ({ name }: DocumentInAnswers) => (name === '' ? 'h2' : 'h3');

type Recognized = DocumentInAnswers & { readonly recognition: NonNullable<DocumentInAnswers['recognition']> };

const isRecognized = (document: DocumentInAnswers): document is Recognized =>
  document.recognition !== undefined;

function OfDocument({ document }: { readonly document: DocumentInAnswers }) {
  const { check } = useMessages('check');
  return (
    <>
      {isRecognized(document) ? <InBuilder {...document} /> : <p>{check.answers.unknown}</p>}
      <OpenValues {...document} />
    </>
  );
}

/** What the text of a document does not say for sure, each with the way to its place. */
function OpenValues(document: DocumentInAnswers) {
  const { placeholders, assumptions } = document;
  const Heading = headingIn(document);
  const words = useMessages('check').check.answers;
  const lists = [
    {
      title: words.leftOpen(placeholders.length),
      help: words.leftOpenHelp,
      items: placeholders.map(({ region, ...value }) => ({
        region,
        text: words.openValue({ ...value, line: region.startLine }),
      })),
    },
    {
      title: words.assumed(assumptions.length),
      help: words.assumedHelp,
      items: assumptions.map(({ region, ...value }) => ({
        region,
        text: words.assumedValue({ ...value, line: region.startLine }),
      })),
    },
  ];
  return lists
    .filter(({ items }) => items.length > 0)
    .map(({ title, help, items }) => (
      <section key={help}>
        <Heading>{title}</Heading>
        <p className="secondary">{help}</p>
        <SentenceList
          items={items.map(({ text, region }) => ({ id: text, text, onShow: () => goTo(region) }))}
        />
      </section>
    ));
}

function InBuilder(recognized: Recognized) {
  const { document: brought, recognition, edition, upgrades } = recognized;
  const Heading = headingIn(recognized);
  const { check, kinds, samples } = useMessages('check', 'samples');
  const [taken, setTaken] = useState<readonly string[]>([]);
  const { kind, configuration, clauses, leftovers, lost } = recognition;
  const chosen = useMemo(
    () =>
      upgrades
        .filter(({ issue }) => taken.includes(issue.code))
        .reduce((result, { issue, to }) => withAnswer(result, issue.at, to), configuration),
    [upgrades, taken, configuration],
  );
  const difference = useMemo(() => {
    const written = generate(chosen, kind);
    const mine = isObject(brought) ? arrangedLike(brought, { ...written.document }) : {};
    return { before: print(mine).text, after: written.text };
  }, [brought, chosen, kind]);
  const words = check.answers;
  return (
    <>
      <p>
        <RichText text={words.recognized({ kind: kinds[kind].title, ...clauses })} />
        {edition !== undefined && (
          <>
            {' '}
            <RichText text={words.edition(samples.titleOf(edition.id), edition.year)} />
          </>
        )}
      </p>
      {leftovers.length > 0 && (
        <section>
          <Heading>{words.carried(leftovers.length)}</Heading>
          <p className="secondary">{words.carriedHelp(leftovers.length)}</p>
          <pre translate="no">
            {leftovers.map((statement) => JSON.stringify(statement, null, 2)).join(',\n')}
          </pre>
        </section>
      )}
      {lost.length > 0 && (
        <p>
          <RichText text={words.lost(lost)} />
        </p>
      )}
      {upgrades.length > 0 && (
        <section>
          <Heading>{words.upgrades(upgrades.length)}</Heading>
          <p className="secondary">{words.upgradesHelp}</p>
          <ul>
            {upgrades.map((upgrade) => (
              <li key={upgrade.issue.code}>
                <UpgradeTick
                  {...upgrade}
                  isTaken={taken.includes(upgrade.issue.code)}
                  onChange={(isTaken) =>
                    setTaken(
                      isTaken
                        ? [...taken, upgrade.issue.code]
                        : taken.filter((code) => code !== upgrade.issue.code),
                    )
                  }
                />
              </li>
            ))}
          </ul>
        </section>
      )}
      <Difference
        {...difference}
        words={words.difference}
        beside={
          <Button variant="contained" component={Link} to={encode(chosen, kind).slice(1)}>
            {words.open(taken.length)}
          </Button>
        }
      />
    </>
  );
}

type UpgradeTickProps = DocumentInAnswers['upgrades'][number] & {
  readonly isTaken: boolean;
  readonly onChange: (isTaken: boolean) => void;
};

/** One answer that today's guidance gives otherwise: what it changes, and why. */
function UpgradeTick({ issue, changes, isTaken, onChange }: UpgradeTickProps) {
  const { settingName, issues, explanation } = useMessages('issues', 'explanation');
  const id = useId();
  return (
    <TickLabel htmlFor={id}>
      <Tick
        id={id}
        type="checkbox"
        checked={isTaken}
        aria-describedby={`${id}-why`}
        onChange={({ currentTarget }) => onChange(currentTarget.checked)}
      />
      <span>
        <span className="title">{settingName(issue.at)}</span>
        <span className="description" id={`${id}-why`}>
          <RichText text={issues.issue(issue)} />
          {changes.map((change) => (
            <span key={change.code} className="description">
              <RichText text={explanation.change(change)} />
            </span>
          ))}
        </span>
      </span>
    </TickLabel>
  );
}

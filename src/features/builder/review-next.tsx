import { styled } from '@mui/material/styles';
import {
  documentFile,
  type DocumentKind,
  FORMATS,
  isPolicy,
  isStartedByName,
  mayUse,
  NAMED_DOCUMENTS,
  type SessionDocumentKind,
  ownDocumentName,
} from '#core';
import { RELATED } from './related.ts';
import { useKind } from './kind.ts';
import { useConfiguration } from '../../store/configuration.ts';
import { useRoute } from '../../store/use-route.ts';
import { CopyButton } from '../../ui/copy-button.tsx';
import { useMessages } from '../../ui/messages.tsx';
import { CommandText } from '../../ui/exact.tsx';
import { Link } from '../../ui/link.tsx';
import { RichText } from '../../ui/text.tsx';

/** Documents that go with one: first those that a policy lets people use. */
function useRelated(kind: DocumentKind): readonly DocumentKind[] {
  const configuration = useConfiguration();
  const isOfPeople = kind === 'end-user' || kind === 'administrator';
  const used = NAMED_DOCUMENTS.filter((each) => isOfPeople && mayUse(configuration, kind, each));
  const isOwnShell = kind === 'session-preferences' && isStartedByName(configuration.environment, kind);
  return [...new Set([...used, ...(isOwnShell ? ['end-user' as const] : []), ...RELATED[kind]])];
}

const Links = styled('p')({ display: 'flex', flexWrap: 'wrap', gap: '4px 24px' });

const Commands = styled('dl')(({ theme }) => ({
  display: 'grid',
  gap: 4,
  margin: 0,
  fontSize: theme.typography.body2.fontSize,
  '& dd': {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    gap: 8,
    alignItems: 'start',
    margin: '0 0 8px',
  },
  '& pre': {
    margin: 0,
    padding: '8px 12px',
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    fontFamily: theme.typography.mono,
    fontSize: '0.8125rem',
    lineHeight: 1.5,
    background: theme.vars.palette.background.paper,
    border: `1px solid ${theme.vars.palette.divider}`,
    borderRadius: theme.shape.borderRadius,
  },
  // Lines break between words only, never after the hyphens of an option.
  '& pre span': { display: 'inline-block', maxWidth: '100%' },
  '@media (max-width: 479px)': { '& dd': { gridTemplateColumns: 'minmax(0, 1fr)' } },
}));

function RelatedLink({ kind }: { readonly kind: DocumentKind }) {
  const { kinds } = useMessages();
  return <Link to={useRoute(kind)}>{kinds[kind].title}</Link>;
}

/** The commands that bring a Session document of a name, which is in a file, to AWS. */
const commandsFor = (typed: string, file: string) => {
  // A name that is none is an error of its answer, and nothing for a shell to read.
  const name = /^[\w.-]+$/.test(typed) ? typed : 'DOCUMENT_NAME';
  return [
    {
      id: 'create',
      command: `aws ssm create-document --name ${name} --content file://${file} --document-type Session --document-format JSON`,
    },
    {
      id: 'update',
      command: `aws ssm update-document --name ${name} --content file://${file} --document-version '$LATEST'`,
    },
    {
      id: 'makeDefault',
      command: `aws ssm update-document-default-version --name ${name} --document-version 2`,
    },
  ] as const;
};

/** Session documents have no form in IAM: they go to AWS by commands. */
function DocumentCommands({ name, file }: { readonly name: string; readonly file: string }) {
  const { review } = useMessages('review');
  return (
    <Commands>
      {commandsFor(name, file).map(({ id, command }) => [
        <dt key={id}>{review.commands[id]}</dt>,
        <dd key={command}>
          <pre>
            <CommandText text={command} />
          </pre>
          <CopyButton
            variant="outlined"
            getText={() => command}
            label={review.copyCommand}
            copiedLabel={review.copiedCommand}
          />
        </dd>,
      ])}
    </Commands>
  );
}

/** Under a name that no document can have, no command works; its field says so. */
function NamedDocumentCommands({ kind }: { readonly kind: SessionDocumentKind }) {
  const name = useConfiguration(({ environment }) => ownDocumentName(environment, kind));
  const isOwn = useConfiguration(({ environment }) => isStartedByName(environment, kind));
  const isWrong =
    isOwn && FORMATS['own-document-name'].problems?.(name).some(({ severity }) => severity === 'error');
  return isWrong ? null : <DocumentCommands name={name} file={documentFile(kind)} />;
}

/** Where the finished document goes in AWS: for people, by how they sign in. */
function useDestination(kind: DocumentKind): readonly string[] {
  const { destination } = useMessages('review').review;
  const signIn = useConfiguration(({ endUser, administrator }) =>
    kind === 'administrator' ? administrator.signIn : endUser.signIn,
  );
  const form = useConfiguration(({ guardrail }) => guardrail.as);
  if (kind === 'guardrail') return destination.guardrail[form];
  return kind === 'end-user' || kind === 'administrator' ? destination.people[signIn] : destination[kind];
}

/** Where the finished document goes in AWS. */
export function WhereItGoes() {
  const { review } = useMessages('review');
  const kind = useKind();
  const destination = useDestination(kind);
  return (
    <>
      <h3>{review.paste}</h3>
      {destination.map((text) => (
        <p key={text}>
          <RichText text={text} />
        </p>
      ))}
      {!isPolicy(kind) && <NamedDocumentCommands kind={kind} />}
    </>
  );
}

/** Which documents it needs beside it. */
export function WhatNext() {
  const { review } = useMessages('review');
  const kind = useKind();
  return (
    <>
      <h3>{review.next}</h3>
      <p>{review.related[kind]}</p>
      <Links>
        {useRelated(kind).map((related) => (
          <RelatedLink key={related} kind={related} />
        ))}
      </Links>
    </>
  );
}

import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { Link } from 'react-router';
import type { DocumentKind, SettingPath } from '../../core/index.ts';
import { kindMessages, reviewMessages } from '../../i18n/builder.ts';
import { issueMessages } from '../../i18n/issues.ts';
import { questionMessages } from '../../i18n/questions.ts';
import { useConfiguration } from '../../store/configuration.ts';
import { useGenerated } from '../../store/generated.ts';
import { uiMessages } from '../../i18n/common.ts';
import { useRoute } from '../../store/routes.ts';
import { CheckIcon, ErrorIcon, InfoIcon, WarningIcon } from '../../ui/icons.tsx';
import { MonoText, RichText } from '../../ui/rich-text.tsx';
import { showSetting } from '../../ui/setting-focus.ts';
import { answerText } from './answer-text.ts';
import { isAsked } from './asked.ts';
import { Groups, Remark } from './groups.tsx';
import { useKind } from './kind.ts';
import { questionKey } from '../../i18n/question-key.ts';
import { stepText } from './step-name.ts';
import { settingsOf, stepsOf } from './steps.ts';

const Entries = styled('ul')(({ theme }) => ({
  listStyle: 'none',
  margin: 0,
  padding: 0,
  '& > li': {
    display: 'grid',
    gridTemplateColumns: '20px minmax(0, 1fr) auto',
    gap: 8,
    alignItems: 'start',
    padding: '8px 0',
    borderTop: `1px solid ${theme.vars.palette.divider}`,
    fontSize: theme.typography.body2.fontSize,
    lineHeight: 1.5,
  },
  '& > li:last-of-type': { borderBottom: `1px solid ${theme.vars.palette.divider}` },
  '& svg': { marginTop: 3 },
  '& strong': { fontWeight: 600 },
  '& [data-severity="error"] > svg': { color: theme.vars.palette.error.main },
  '& [data-severity="warning"] > svg': { color: theme.vars.palette.warning.main },
  '& button': { minHeight: 24, padding: '0 8px', margin: '-2px 0' },
}));

const Answers = styled('dl')(({ theme }) => ({
  margin: 0,
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 2fr) minmax(0, 3fr)',
  gap: '6px 16px',
  fontSize: theme.typography.body2.fontSize,
  lineHeight: 1.5,
  '& dt': { color: theme.vars.palette.text.secondary },
  '& dd': { margin: 0, overflowWrap: 'anywhere' },
}));

const Heading = styled('div')({
  display: 'flex',
  alignItems: 'center',
  justifyContent: 'space-between',
  gap: 8,
  marginBottom: -14,
  '&& h3': { margin: 0 },
  '& button': { minHeight: 28, padding: '2px 8px', marginRight: -8 },
});

const icons = { error: ErrorIcon, warning: WarningIcon, info: InfoIcon };
const rank = { error: 0, warning: 1, info: 2 };

function GoTo({ path, verb }: { readonly path: SettingPath; readonly verb: string }) {
  const label = questionMessages[questionKey(path)].short;
  return (
    <Button aria-label={reviewMessages.goTo(verb, label)} onClick={() => showSetting(path)}>
      {verb}
    </Button>
  );
}

function Problems() {
  const { issues } = useGenerated(useKind());
  const sorted = issues.toSorted((a, b) => rank[a.severity] - rank[b.severity]);
  if (sorted.length === 0) {
    return (
      <Entries>
        <li>
          <CheckIcon />
          {reviewMessages.noProblems}
        </li>
      </Entries>
    );
  }
  return (
    <Entries>
      {sorted.map(({ code, path, severity, params }) => {
        const Icon = icons[severity];
        const text = issueMessages[code](params);
        return (
          <li key={`${path} ${text}`} data-severity={severity}>
            <Icon />
            <span>
              <strong>
                {uiMessages.severity[severity]}, {questionMessages[questionKey(path)].short}:
              </strong>{' '}
              <RichText text={text} />
            </span>
            <GoTo path={path} verb={reviewMessages.change} />
          </li>
        );
      })}
    </Entries>
  );
}

function Placeholders() {
  const { placeholders } = useGenerated(useKind());
  if (placeholders.length === 0) {
    return (
      <Entries>
        <li>
          <CheckIcon />
          {reviewMessages.noPlaceholders}
        </li>
      </Entries>
    );
  }
  return (
    <>
      <Remark>{reviewMessages.placeholdersHelp}</Remark>
      <Entries>
        {placeholders.map(({ token, setting }) => (
          <li key={`${token} ${setting}`}>
            <InfoIcon />
            <span>
              <MonoText>{token}</MonoText> – {questionMessages[questionKey(setting)].short}
            </span>
            <GoTo path={setting} verb={reviewMessages.fillIn} />
          </li>
        ))}
      </Entries>
    </>
  );
}

/** Whether the document can be used as it is. */
function Outcome() {
  const { issues, placeholders } = useGenerated(useKind());
  const open = placeholders.length > 0 || issues.some(({ severity }) => severity === 'error');
  return <p>{open ? reviewMessages.notReady : reviewMessages.ready}</p>;
}

/** Documents that are of no use without one another. */
const RELATED: Readonly<Record<DocumentKind, readonly DocumentKind[]>> = {
  'end-user': ['instance-role'],
  administrator: ['session-preferences'],
  'instance-role': ['trust-policy', 'session-preferences'],
  'trust-policy': ['instance-role'],
  'session-preferences': ['instance-role'],
};

const Links = styled('p')({ display: 'flex', flexWrap: 'wrap', gap: '4px 24px' });

function RelatedLink({ kind }: { readonly kind: DocumentKind }) {
  return <Link to={useRoute(kind)}>{kindMessages[kind].title}</Link>;
}

/** All answers at a glance, with what is wrong and what is left. */
export function Review() {
  const kind = useKind();
  const configuration = useConfiguration();
  const steps = stepsOf(kind).filter((step) => step.id !== 'review');
  return (
    <Groups>
      <section>
        <Outcome />
        <h3>{reviewMessages.problems}</h3>
        <Problems />
        <h3>{reviewMessages.placeholders}</h3>
        <Placeholders />
      </section>
      {steps.map((step) => {
        const asked = settingsOf(step).filter((path) => isAsked(configuration, kind, path));
        const { title } = stepText(kind, step);
        const [first] = asked;
        return (
          <section key={step.id}>
            <Heading>
              <h3>{title}</h3>
              {first && (
                <Button aria-label={reviewMessages.changeStep(title)} onClick={() => showSetting(first)}>
                  {reviewMessages.change}
                </Button>
              )}
            </Heading>
            <Answers>
              {asked.map((path) => {
                const { text, mono } = answerText(configuration, path);
                return [
                  <dt key={`${path} term`}>{questionMessages[questionKey(path)].short}</dt>,
                  <dd key={path}>{mono ? <MonoText>{text}</MonoText> : text}</dd>,
                ];
              })}
            </Answers>
          </section>
        );
      })}
      <section>
        <h3>{reviewMessages.next}</h3>
        <p>{reviewMessages.related[kind]}</p>
        <Links>
          {RELATED[kind].map((related) => (
            <RelatedLink key={related} kind={related} />
          ))}
        </Links>
      </section>
    </Groups>
  );
}

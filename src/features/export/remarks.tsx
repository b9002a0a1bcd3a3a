import { styled } from '@mui/material/styles';
import type { SetupProblemParams } from '#analysis';
import { type Configuration, isExampleLeft, isIssue, type Issue } from '#core';
import { hasCode, type Severity } from '#iam';
import { diagnosticsOf, type Setup } from '../../exporters/index.ts';
import { contentsOf } from './contents.ts';
import { leftOut } from './left-out.ts';
import { type RemarkEntry, RemarkList } from './remark-list.tsx';
import { Remark } from './remark.tsx';
import { SettingButton } from './setting-button.tsx';
import { useSplitProof } from './use-split-proof.ts';
import { useMessages } from '../../ui/messages.tsx';
import { RichText, Sentence } from '../../ui/text.tsx';

type Split = SetupProblemParams['policy-split'];

interface SplitRemarkProps {
  readonly configuration: Configuration;
  readonly split: Split;
  readonly severity: Severity;
}

/** That a policy was too long and became several, and whether these say what it says. */
function SplitRemark({ configuration, split, severity }: SplitRemarkProps) {
  const { exports } = useMessages('exports');
  const { kind, limit } = split;
  const { state, stop } = useSplitProof(configuration, kind, limit);
  const { splitProof: words } = exports;
  if (state.type === 'proof' && state.differing > 0) {
    return <Remark tone="error">{exports.splitDiffers(kind, state.differing, state.requests)}</Remark>;
  }
  return (
    <Remark tone={severity}>
      {exports.split(split, state.type === 'proof' ? state.requests : undefined)}
      {state.type === 'progress' && (
        <>
          {' '}
          {words.going(state.share)}{' '}
          <button type="button" className="link" onClick={stop}>
            {words.stop}
          </button>
        </>
      )}
      {(state.type === 'stopped' || state.type === 'unavailable') && ` ${words[state.type]}`}
    </Remark>
  );
}

const List = styled('ul')({ display: 'grid', gap: 2, margin: '2px 0 0', padding: 0, listStyle: 'none' });

interface ErrorsRemarkProps {
  readonly errors: readonly Issue[];
}

/** What is wrong with the answers, which the export has as they are: the first of each answer in words. */
function ErrorsRemark({ errors }: ErrorsRemarkProps) {
  const { exports, issues } = useMessages('exports', 'issues');
  const firsts = errors.filter((error, index) => errors.findIndex(({ at }) => at === error.at) === index);
  return (
    <Remark tone="error">
      {exports.errors(errors.length)}
      <List>
        {firsts.map((first) => (
          <li key={first.at}>
            <Sentence
              of={(slots) =>
                exports.error(
                  slots,
                  issues.issue(first),
                  errors.filter(({ at }) => at === first.at).length - 1,
                )
              }
              slots={{ setting: <SettingButton path={first.at} /> }}
            />
          </li>
        ))}
      </List>
    </Remark>
  );
}

interface RemarksProps {
  readonly setup: Setup;
}

/** Values that are AWS's examples: no parameter stands for them, since they are filled in. */
function examplesLeft(issues: readonly Issue[]) {
  const found = new Map(issues.filter(isExampleLeft).map(({ params, at }) => [params.value, at]));
  return [...found].map(([text, setting]) => ({ text, setting }));
}

/** What has to be known before an export is used. */
export function Remarks({ setup }: RemarksProps) {
  const { exports } = useMessages('exports');
  const { configuration, policies, preferences, problems, regions, scope } = setup;
  const issues = diagnosticsOf(setup).filter(isIssue);
  const errors = issues.filter(({ severity }) => severity === 'error');
  const empty = leftOut(setup);
  const examples = examplesLeft(issues);
  const entries: readonly (RemarkEntry | false)[] = [
    errors.length > 0 && {
      tone: 'error',
      count: errors.length,
      remark: <ErrorsRemark key="errors" errors={errors} />,
    },
    ...problems.map((problem): RemarkEntry => {
      const { at, severity } = problem;
      const text = exports.problem(problem);
      const remark = hasCode(problem, 'policy-split') ? (
        <SplitRemark key={text} configuration={configuration} split={problem.params} severity={severity} />
      ) : (
        <Remark key={text} tone={severity}>
          <RichText text={text} /> <SettingButton path={at} />
        </Remark>
      );
      return { tone: severity, count: 1, remark };
    }),
    examples.length > 0 && {
      tone: 'warning',
      count: examples.length,
      remark: (
        <Remark key="examples" tone="warning">
          <Sentence
            of={(slots) =>
              exports.examples(
                slots,
                examples.map(({ text }) => text),
              )
            }
            slots={{
              settings: [...new Set(examples.map(({ setting }) => setting))].map((path) => (
                <SettingButton key={path} path={path} />
              )),
            }}
          />
        </Remark>
      ),
    },
    empty.length > 0 && {
      tone: 'info',
      count: 1,
      remark: (
        <Remark key="left-out" tone="info">
          {exports.leftOut(empty)}
        </Remark>
      ),
    },
    preferences !== undefined && {
      tone: 'info',
      count: 1,
      remark: (
        <Remark key="at-once" tone="info">
          {exports.atOnce(regions.length)}
        </Remark>
      ),
    },
    scope === 'guardrail' &&
      empty.length === 0 &&
      policies.every(({ target }) => target === undefined) &&
      !problems.some(({ code }) => code === 'endpoint-policy-elsewhere') && {
        tone: 'info',
        count: 1,
        remark: (
          <Remark key="guardrail" tone="info">
            <RichText text={exports.guardrail[configuration.guardrail.as]} />
          </Remark>
        ),
      },
    scope === 'setup' &&
      problems.every(({ severity }) => severity === 'info') && {
        tone: 'success',
        count: 1,
        remark: (
          <Remark key="agree" tone="success">
            {exports.agree}
          </Remark>
        ),
      },
  ];
  return (
    <RemarkList
      entries={entries.filter((entry) => entry !== false)}
      about={<RichText text={exports.contents.all(contentsOf(exports, setup))} />}
    />
  );
}

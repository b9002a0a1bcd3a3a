import { isExampleLeft, isIssue, type Issue } from '#core';
import { hasCode } from '#iam';
import { diagnosticsOf, type Setup } from '../../exporters/index.ts';
import { ErrorsRemark } from './errors-remark.tsx';
import type { GoToSetting } from './go-to-setting.ts';
import { leftOut } from './left-out.ts';
import { type RemarkEntry, RemarkList } from './remark-list.tsx';
import { Remark } from './remark.tsx';
import { SettingButton } from './setting-button.tsx';
import { SplitRemark } from './split-remark.tsx';
import { useMessages } from '../../ui/messages.tsx';
import { RichText, Sentence } from '../../ui/text.tsx';

interface RemarksProps {
  readonly setup: Setup;
  readonly onGo: GoToSetting;
}

/** Values that are AWS's examples: no parameter stands for them, since they are filled in. */
function examplesLeft(issues: readonly Issue[]) {
  const found = new Map(issues.filter(isExampleLeft).map(({ params, at }) => [params.value, at]));
  return [...found].map(([text, setting]) => ({ text, setting }));
}

/** What has to be known before an export is used. */
export function Remarks({ setup, onGo }: RemarksProps) {
  const { exports } = useMessages('exports');
  const { configuration, preferences, problems, regions, scope } = setup;
  const issues = diagnosticsOf(setup).filter(isIssue);
  const errors = issues.filter(({ severity }) => severity === 'error');
  const empty = leftOut(setup);
  const examples = examplesLeft(issues);
  const entries: readonly (RemarkEntry | false)[] = [
    errors.length > 0 && {
      tone: 'error',
      count: errors.length,
      remark: <ErrorsRemark key="errors" errors={errors} onGo={onGo} />,
    },
    ...problems.map((problem): RemarkEntry => {
      const { at, severity } = problem;
      const text = exports.problem(problem);
      const remark = hasCode(problem, 'policy-split') ? (
        <SplitRemark key={text} configuration={configuration} split={problem.params} severity={severity} />
      ) : (
        <Remark key={text} tone={severity}>
          <RichText text={text} /> <SettingButton path={at} onGo={onGo} />
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
                <SettingButton key={path} path={path} onGo={onGo} />
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
  return <RemarkList entries={entries.filter((entry) => entry !== false)} />;
}

import { isExampleLeft } from '#core';
import { settingErrors } from '../../exporters/header.ts';
import type { Setup } from '../../exporters/index.ts';
import { ErrorsRemark } from './errors-remark.tsx';
import type { GoToSetting } from './go-to-setting.ts';
import { leftOut } from './left-out.ts';
import { type RemarkEntry, RemarkList } from './remark-list.tsx';
import { Remark } from './remark.tsx';
import { SettingButton } from './setting-button.tsx';
import { SplitRemark, splitTone } from './split-remark.tsx';
import { useMessages } from '../../ui/messages.tsx';
import { RichText } from '../../ui/text.tsx';

interface RemarksProps {
  readonly setup: Setup;
  readonly onGo: GoToSetting;
}

/** Values that are AWS's examples: no parameter stands for them, since they are filled in. */
function examplesLeft({ documents }: Setup) {
  const found = documents.flatMap(({ issues }) => issues.filter(isExampleLeft));
  const tokens = new Map(found.map(({ params, at }) => [params.value, at]));
  return [...tokens].map(([text, setting]) => ({ text, setting }));
}

/** What has to be known before an export is used. */
export function Remarks({ setup, onGo }: RemarksProps) {
  const { exports } = useMessages('exports');
  const { configuration, disagreements, mismatches, preferences, regions, scope, split } = setup;
  const errors = settingErrors(setup);
  const empty = leftOut(setup);
  const examples = examplesLeft(setup);
  const entries: readonly (RemarkEntry | false)[] = [
    errors.length > 0 && {
      tone: 'error',
      count: errors.flatMap(({ texts }) => texts).length,
      remark: <ErrorsRemark key="errors" errors={errors} onGo={onGo} />,
    },
    ...disagreements.map((disagreement): RemarkEntry => {
      const { severity, setting } = disagreement;
      const text = exports.disagreement(disagreement);
      const remark = (
        <Remark key={text} tone={severity}>
          {text} <SettingButton path={setting} onGo={onGo} />
        </Remark>
      );
      return { tone: severity, count: 1, remark };
    }),
    ...mismatches.map((mismatch): RemarkEntry => {
      const { kind } = mismatch;
      const path = kind === 'end-user' ? 'endUser.signIn' : 'administrator.signIn';
      const remark = (
        <Remark key={path} tone="warning">
          <RichText text={exports.signInMismatch(mismatch)} /> <SettingButton path={path} onGo={onGo} />
        </Remark>
      );
      return { tone: 'warning', count: 1, remark };
    }),
    ...split.map(
      (each): RemarkEntry => ({
        tone: splitTone(each),
        count: 1,
        remark: <SplitRemark key={each.kind} configuration={configuration} split={each} />,
      }),
    ),
    examples.length > 0 && {
      tone: 'warning',
      count: examples.length,
      remark: (
        <Remark key="examples" tone="warning">
          {exports.examples(examples.map(({ text }) => text))}{' '}
          {[...new Set(examples.map(({ setting }) => setting))].map((path) => (
            <SettingButton key={path} path={path} onGo={onGo} />
          ))}
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
      disagreements.every(({ severity }) => severity === 'info') &&
      mismatches.length === 0 && {
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

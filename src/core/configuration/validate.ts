import {
  type AccessPath,
  type Configuration,
  getSetting,
  isTyped,
  SETTING_PATHS,
  type SettingPath,
  settingAt,
} from './configuration.ts';
import { accessConflicts, conflicts } from './conflicts.ts';
import { FORMATS } from './formats.ts';
import { listProblems, oddProblems } from './formats/text.ts';
import { type Issue, issuesAt, type Problem, problem } from './issues.ts';
import { isAskedAnywhere } from './relevance.ts';
import { sampleValuesAt } from './sample-values.ts';
import type { Setting } from './setting-kinds.ts';
import { administrator, endUser, type Subject } from './subject.ts';

/** What is wrong with a value alone, by what the table says of its setting. */
function valueProblems(setting: Setting, value: unknown): readonly Problem[] {
  switch (setting.kind) {
    case 'number': {
      const [minimum, maximum] = setting.range;
      const fits = Number.isInteger(value) && Number(value) >= minimum && Number(value) <= maximum;
      return value === null || fits ? [] : [problem(`${setting.unit}-range`, { minimum, maximum })];
    }
    case 'text':
    case 'lines':
    case 'instant':
      return FORMATS[setting.format].problems?.(String(value)) ?? [];
    case 'list': {
      const { problems } = FORMATS[setting.format];
      return problems === undefined ? [] : listProblems(value as readonly string[], problems);
    }
    default:
      return [];
  }
}

interface Checked {
  readonly configuration: Configuration;
  readonly endUser: Subject;
  readonly administrator: Subject;
}

/** What other answers make wrong with a setting. */
function conflictsOf(path: SettingPath): ((checked: Checked) => readonly Problem[]) | undefined {
  const [root, ...rest] = path.split('.');
  const ofAccess = accessConflicts[rest.join('.') as AccessPath];
  if (ofAccess !== undefined && root === 'endUser') return ({ endUser }) => ofAccess(endUser);
  if (ofAccess !== undefined && root === 'administrator')
    return ({ administrator }) => ofAccess(administrator);
  const ofOthers = conflicts[path as keyof typeof conflicts];
  return ofOthers && (({ configuration }) => ofOthers(configuration));
}

/** Every setting with which something can be wrong, and what looks at it. */
const CHECKS = SETTING_PATHS.map((at) => ({ at, setting: settingAt(at), conflicts: conflictsOf(at) })).filter(
  ({ at, conflicts: found }) => isTyped(at) || found !== undefined,
);

function problemsAt(checked: Checked, { at, setting, conflicts: find }: (typeof CHECKS)[number]) {
  const value: unknown = getSetting(checked.configuration, at);
  const odd = oddProblems(setting, value);
  // What looks right and is not has one error, which says why.
  const isSaid = (each: Problem) =>
    odd.some(
      ({ code, params }) =>
        code === 'character-odd' &&
        'value' in each.params &&
        'value' in params &&
        params.value === each.params.value,
    );
  const own = valueProblems(setting, value);
  // A number out of its range says nothing about others.
  const others = own.some(({ code }) => code.endsWith('-range')) ? [] : (find?.(checked) ?? []);
  const all = [...own, ...others, ...sampleValuesAt(checked.configuration, at)];
  return odd.length === 0
    ? all
    : [...odd, ...all.filter((each) => each.severity !== 'error' || !isSaid(each))];
}

/**
 * Everything that is wrong, doubtful or worth knowing about a configuration, each on the setting where it is mended, in
 * the order of the settings. Total: what is not named yet is no problem, and settings that other choices switch off are
 * not looked at.
 */
export function validate(configuration: Configuration): readonly Issue[] {
  const checked = {
    configuration,
    endUser: endUser(configuration),
    administrator: administrator(configuration),
  };
  return CHECKS.flatMap((check) => {
    const problems = problemsAt(checked, check);
    return problems.length > 0 && isAskedAnywhere(configuration, check.at)
      ? issuesAt(check.at, problems)
      : [];
  });
}

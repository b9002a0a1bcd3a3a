import { type Generated, type SettingPath, placeholdersLeft } from '#core';

/** How a step stands: something wrong, something left to fill in, or nothing to do. */
export type StepState =
  | { readonly status: 'errors'; readonly count: number }
  | { readonly status: 'placeholders'; readonly count: number }
  | { readonly status: 'done'; readonly count: 0 };

/**
 * How the settings of a step stand in a generated document.
 * @param settings those that are asked for; what is not asked cannot be mended there.
 */
export function stepState(settings: readonly SettingPath[], generated: Generated): StepState {
  // Settings, not issues: the policy pane counts the same.
  const wrong = new Set(generated.issues.filter(({ severity }) => severity === 'error').map(({ at }) => at));
  const errors = settings.filter((path) => wrong.has(path)).length;
  if (errors > 0) {
    return { status: 'errors', count: errors };
  }
  const placeholders = placeholdersLeft(generated).filter(({ setting }) => settings.includes(setting)).length;
  return placeholders > 0 ? { status: 'placeholders', count: placeholders } : { status: 'done', count: 0 };
}

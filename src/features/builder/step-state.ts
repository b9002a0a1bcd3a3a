import type { Generated, SettingPath } from '../../core/index.ts';

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
  const errors = generated.issues.filter(
    ({ severity, path }) => severity === 'error' && settings.includes(path),
  ).length;
  if (errors > 0) {
    return { status: 'errors', count: errors };
  }
  const placeholders = generated.placeholders.filter(({ setting }) => settings.includes(setting)).length;
  return placeholders > 0 ? { status: 'placeholders', count: placeholders } : { status: 'done', count: 0 };
}

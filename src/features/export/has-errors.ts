import { settingErrors } from '../../exporters/header.ts';
import type { Setup } from '../../exporters/index.ts';

/** Whether an export does not work as it stands. */
export const hasErrors = (setup: Setup): boolean =>
  settingErrors(setup).length > 0 ||
  setup.disagreements.some(({ severity }) => severity === 'error') ||
  setup.split.some(({ fits }) => !fits);

import { diagnosticsOf, type Setup } from '../../exporters/index.ts';

/** Whether an export does not work as it stands. */
export const hasErrors = (setup: Setup): boolean =>
  diagnosticsOf(setup).some(({ severity }) => severity === 'error');

import fc from 'fast-check';
import { inject } from 'vitest';

const seed = inject('propertySeed');
if (seed !== undefined) fc.configureGlobal({ ...fc.readConfigureGlobal(), seed });

// React asks tests of components to say that they are tests.
Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

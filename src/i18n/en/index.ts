import type { Language } from '../messages.ts';
import { initial } from './initial.ts';

export const english: Language = {
  code: 'en',
  initial,
  later: {
    start: () => import('./start.ts').then(({ start }) => start),
    pasting: () => import('./pasting.ts').then(({ pastingMessages }) => pastingMessages),
    samples: () => import('./samples.ts').then(({ samples }) => samples),
    explanation: () => import('./explanation.ts').then(({ explanation }) => explanation),
    access: () => import('./access.ts').then(({ accessMessages }) => accessMessages),
    request: () => import('./request.ts').then(({ requestMessages }) => requestMessages),
    exports: () => import('./export.ts').then(({ exports }) => exports),
    findings: () => import('./findings.ts').then(({ findings }) => findings),
    commandLine: () => import('./command-line.ts').then(({ commandLine }) => commandLine),
  },
};

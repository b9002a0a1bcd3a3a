import type { Language } from '../messages.ts';
import { initial } from './initial.ts';

export const english: Language = {
  code: 'en',
  initial,
  later: {
    linkWarnings: () => import('./link-warnings.ts').then(({ linkWarnings }) => linkWarnings),
    start: () => import('./start.ts').then(({ start }) => start),
    laterQuestions: () => import('./later-questions.ts').then(({ laterQuestions }) => laterQuestions),
    pasting: () => import('./pasting.ts').then(({ pastingMessages }) => pastingMessages),
    review: () => import('./review.ts').then(({ reviewMessages }) => reviewMessages),
    issues: () => import('./issues.ts').then(({ issueMessages }) => issueMessages),
    samples: () => import('./samples.ts').then(({ samples }) => samples),
    explanation: () => import('./explanation.ts').then(({ explanation }) => explanation),
    access: () => import('./access.ts').then(({ accessMessages }) => accessMessages),
    request: () => import('./request.ts').then(({ requestMessages }) => requestMessages),
    exports: () => import('./export.ts').then(({ exports }) => exports),
    check: () => import('./check.ts').then(({ checkMessages }) => checkMessages),
    comparison: () => import('./comparison.ts').then(({ comparison }) => comparison),
    findings: () => import('./findings.ts').then(({ findings }) => findings),
    commandLine: () => import('./command-line.ts').then(({ commandLine }) => commandLine),
  },
};

import { accessAnalyzerCases } from './access-analyzer-cases.ts';
import type { Case } from './case.ts';
import { effectCases } from './effect-cases.ts';
import { elementCases } from './element-cases.ts';
import { nameCases } from './name-cases.ts';
import { peopleCases } from './people-cases.ts';
import { refusalCases } from './refusal-cases.ts';
import { roleCases } from './role-cases.ts';
import { writingCases } from './writing-cases.ts';

/** Of every code that a document can have: one with it, and one without. */
export const findingCases: readonly Case[] = [
  ...writingCases,
  ...refusalCases,
  ...elementCases,
  ...nameCases,
  ...peopleCases,
  ...roleCases,
  ...effectCases,
  ...accessAnalyzerCases,
];

import type { TestProject } from 'vitest/node';
import { findProgram, programs } from './programs.mjs';

/** Looks once for what tests run, before the first of them. */
export function setup({ provide }: TestProject): void {
  provide('aws', findProgram(programs.aws));
  provide('python3', findProgram(programs.python3));
}

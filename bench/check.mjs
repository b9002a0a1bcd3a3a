import { forNode } from './for-node.mjs';

/** Prints how long policies of several sizes take to be checked, and what is found. */
const { measureCheck } = await forNode('check');
const cells = (/** @type {readonly unknown[]} */ texts) =>
  texts.map((text, column) => String(text)[column === 0 ? 'padEnd' : 'padStart'](14)).join('');
console.log(cells(['', 'kB', 'policies', 'findings', 'a policy', 'ms', 'ms a kB']));
for (const { what, kilobytes, policies, findings, milliseconds } of await measureCheck()) {
  const numbers = [findings / policies, milliseconds, milliseconds / kilobytes];
  const [each, time, relative] = numbers.map((value) => value.toFixed(value < 10 ? 2 : 0));
  console.log(cells([what, kilobytes.toFixed(1), policies, findings, each, time, relative]));
}

import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** @param {string} path */
function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** @param {string} name @returns {string | undefined} its path */
const onPath = (name) =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find(isProgram);

/** The AWS CLI. Debian's comes first: it is the one that the tests have been tried with. */
function findAws() {
  const chosen = process.env.AWS_CLI_PATH;
  if (!chosen) return ['/usr/bin/aws'].find(isProgram) ?? onPath('aws');
  if (!isProgram(chosen)) throw new Error(`AWS_CLI_PATH names no program: ${chosen}`);
  return chosen;
}

/** What tests run besides Node.js and Chromium: the program, how it is found, and its package in Debian. */
const tools = [
  { name: 'sh', find: () => onPath('sh'), debianPackage: 'dash' },
  { name: 'python3', find: () => onPath('python3'), debianPackage: 'python3' },
  { name: 'aws', find: findAws, debianPackage: 'awscli' },
];

const missing = () => tools.filter(({ find }) => find() === undefined);

/** @param {readonly string[]} packages */
function install(packages) {
  /** @param {string} command @param {...string} parameters */
  const run = (command, ...parameters) => {
    console.log(`$ ${command} ${parameters.join(' ')}`);
    execFileSync(command, parameters, {
      stdio: 'inherit',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  };
  run('apt-get', 'update');
  run('apt-get', 'install', '-y', '--no-install-recommends', ...packages);
}

/** Installs what is missing, where that is possible. */
function provideTools() {
  const isDebian = existsSync('/etc/debian_version');
  if (missing().length > 0 && isDebian && process.getuid?.() === 0) {
    install(missing().map(({ debianPackage }) => debianPackage));
  }
  const names = missing().map(({ name }) => name);
  if (names.length > 0) {
    throw new Error(`The tests need ${names.join(' and ')}: install it, or set AWS_CLI_PATH for aws.`);
  }
  return tools.map(({ name, find }) => `${name}: ${find()}`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    console.log(provideTools().join('\n'));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}

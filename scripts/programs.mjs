import { execFileSync, spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';

/**
 * A program that the checks run besides Node.js.
 * @typedef {object} Program
 * @property {string} name
 * @property {string} variable an environment variable that names it; nothing else is then looked at
 * @property {readonly string[]} paths where it is looked for first
 * @property {string} [best] the one of them that Debian's packages bring, where others do the same with more work
 * @property {readonly string[]} commands what it is called on the PATH
 * @property {readonly string[]} debianPackages
 * @property {() => void} [installElsewhere] how to install it where there is no apt-get, or no right to use it
 * @property {string} [leavesOut] what is left out without it; absent when nothing works without it
 */

/** @type {Readonly<Record<'aws' | 'chromium' | 'firefox' | 'python3', Program>>} */
export const programs = {
  aws: {
    name: 'AWS CLI',
    variable: 'AWS_CLI_PATH',
    // Debian's is the one that the tests have been tried with most.
    paths: ['/usr/bin/aws'],
    commands: ['aws'],
    debianPackages: ['awscli'],
    leavesOut: 'running a script with the real AWS CLI',
  },
  python3: {
    name: 'Python',
    variable: 'PYTHON_PATH',
    paths: [],
    commands: ['python3', 'python'],
    debianPackages: ['python3'],
    leavesOut: 'running the CDK constructs in Python',
  },
  firefox: {
    name: 'Firefox',
    variable: 'FIREFOX_PATH',
    paths: ['/usr/bin/firefox-esr', '/Applications/Firefox.app/Contents/MacOS/firefox'],
    commands: ['firefox', 'firefox-esr'],
    debianPackages: ['firefox-esr'],
    leavesOut: 'the main job in Firefox',
  },
  chromium: {
    name: 'Chromium',
    variable: 'CHROMIUM_PATH',
    // The same browser without the parts that nobody sees: the tests take three quarters of the processor time in it.
    best: '/usr/bin/chromium-headless-shell',
    paths: [
      '/usr/bin/chromium-headless-shell',
      '/usr/bin/chromium',
      '/usr/bin/google-chrome',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    ],
    // Playwright's own comes last, since it cannot be downloaded everywhere.
    commands: ['chromium', 'chromium-browser', 'google-chrome', chromium.executablePath()],
    debianPackages: ['chromium-headless-shell', 'fonts-liberation'],
    installElsewhere: () =>
      run(
        process.execPath,
        fileURLToPath(import.meta.resolve('@playwright/test/cli')),
        'install',
        'chromium',
      ),
  },
};

/** @typedef {keyof typeof programs} ProgramId */

/** @param {string} command @param {...string} parameters */
function run(command, ...parameters) {
  console.log(`$ ${command} ${parameters.join(' ')}`);
  execFileSync(command, parameters, {
    stdio: 'inherit',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}

/** Whether a file is a program that starts: version managers and snaps leave programs that only say what is missing.
 * @param {string} path */
function starts(path) {
  try {
    accessSync(path, constants.X_OK);
    if (!statSync(path).isFile()) return false;
  } catch {
    return false;
  }
  return spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 60_000 }).status === 0;
}

/**
 * Looks for a program: the one that its variable names, else the first that starts.
 * @param {Program} program
 * @param {NodeJS.ProcessEnv} [environment]
 * @returns {string | undefined} its path, absolute, so that a folder put before the PATH cannot replace it
 * @throws {Error} when the variable names no program that starts
 */
export function findProgram({ name, variable, paths, commands }, environment = process.env) {
  const chosen = environment[variable];
  if (chosen) {
    if (starts(chosen)) return chosen;
    throw new Error(`${variable} names no ${name} that starts: ${chosen}`);
  }
  const folders = (environment.PATH ?? '').split(delimiter).filter(Boolean);
  const onPath = commands.flatMap((command) =>
    command.includes('/') ? [command] : folders.map((folder) => join(folder, command)),
  );
  return [...new Set([...paths, ...onPath])].find(starts);
}

/** Whether programs come from Debian's packages. */
const byApt = () => process.getuid?.() === 0 && existsSync('/etc/debian_version');

/** Installs programs where that is possible. That it was not is told, and seen by whoever looks for them next.
 * @param {readonly Program[]} missing */
function install(missing) {
  try {
    if (byApt()) {
      const packages = missing.flatMap(({ debianPackages }) => debianPackages);
      run('apt-get', 'update');
      run('apt-get', 'install', '-y', '--no-install-recommends', ...packages);
    } else {
      for (const { installElsewhere } of missing) installElsewhere?.();
    }
  } catch (error) {
    console.error(`Installing failed: ${error instanceof Error ? error.message : error}`);
  }
}

/**
 * Finds programs, installs the missing ones where that is possible, and names what was found in the environment, so
 * that tests and browsers started from here use the very same.
 * @param {readonly ProgramId[]} ids
 * @returns {readonly Program[]} what is still missing, and only leaves tests out
 * @throws {Error} when something is missing that nothing works without, or anything in CI
 */
export function providePrograms(ids) {
  const wanted = ids.map((id) => programs[id]);
  const missing = wanted.filter((program) => {
    const found = findProgram(program);
    const isBetterToBeHad = program.best !== undefined && !process.env[program.variable] && byApt();
    return found === undefined || (isBetterToBeHad && found !== program.best);
  });
  if (missing.length > 0) install(missing);
  /** @type {Program[]} */
  const leftOut = [];
  for (const program of wanted) {
    const path = findProgram(program);
    console.log(`${program.name}: ${path ?? 'none'}`);
    if (path !== undefined) process.env[program.variable] = path;
    else if (program.leavesOut !== undefined && process.env.CI !== 'true') leftOut.push(program);
    else throw new Error(`There is no ${program.name}: install it, or name it in ${program.variable}.`);
  }
  return leftOut;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const ids = process.argv.slice(2).filter((id) => id in programs);
  try {
    for (const { name, leavesOut } of providePrograms(/** @type {ProgramId[]} */ (ids)))
      console.log(`Without ${name}, ${leavesOut} is left out.`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}

import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';

const isRoot = process.getuid?.() === 0;

/** The first existing one wins. Playwright's own comes last, since it cannot be downloaded everywhere. */
const candidates = () => [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  chromium.executablePath(),
];

/** @returns {string | undefined} path of an installed Chromium */
function findChromium() {
  const chosen = process.env.CHROMIUM_PATH;
  if (!chosen) return candidates().find((path) => existsSync(path));
  if (!existsSync(chosen)) throw new Error(`CHROMIUM_PATH names no file: ${chosen}`);
  return chosen;
}

function installChromium() {
  /** @param {string} command @param {...string} parameters */
  const run = (command, ...parameters) => {
    console.log(`$ ${command} ${parameters.join(' ')}`);
    execFileSync(command, parameters, {
      stdio: 'inherit',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  };
  if (isRoot && existsSync('/etc/debian_version')) {
    run('apt-get', 'update');
    run('apt-get', 'install', '-y', '--no-install-recommends', 'chromium', 'fonts-liberation');
  } else {
    run(process.execPath, fileURLToPath(import.meta.resolve('@playwright/test/cli')), 'install', 'chromium');
  }
}

/** Installs a Chromium where there is none. */
export function provideChromium() {
  const found = findChromium();
  if (found) return found;
  installChromium();
  const installed = findChromium();
  if (!installed) throw new Error('No Chromium: install one, or set CHROMIUM_PATH to one.');
  return installed;
}

/** Launch options shared by the end-to-end tests and the benchmark. The flags keep Chromium off the network. */
export const launchOptions = () => {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('No Chromium: run `node scripts/chromium.mjs`.');
  return {
    executablePath,
    args: [
      ...(isRoot ? ['--no-sandbox'] : []),
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  };
};

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(`Chromium: ${provideChromium()}`);

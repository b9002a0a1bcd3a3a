import { findProgram, programs } from './programs.mjs';

/**
 * Launch options shared by the end-to-end tests and the benchmark. The flags keep Chromium off the network. Reading a
 * configuration needs no browser: without one, Playwright says so when it is to start it.
 * @param {() => string | undefined} [find] looks for Chromium
 */
export function launchOptions(find = () => findProgram(programs.chromium)) {
  const executablePath = process.env[programs.chromium.variable] || find();
  return {
    ...(executablePath && { executablePath }),
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  };
}

import { test as base, expect } from '@playwright/test';

export { expect };

interface Guard {
  /** Messages that a test provokes on purpose, for example by letting a chunk fail. */
  allowedErrors: readonly RegExp[];
  /** What the page did wrong so far. Checked after every test. */
  pageErrors: string[];
}

/** Fails on page errors, console errors, breaches of the Content-Security-Policy and requests to other origins. */
export const test = base.extend<Guard>({
  allowedErrors: [[], { option: true }],

  pageErrors: [
    async ({ context, baseURL, allowedErrors }, use) => {
      if (!baseURL) throw new Error('The tests need a baseURL');
      const { origin } = new URL(baseURL);
      const found: string[] = [];

      context.on('weberror', (error) =>
        found.push(`page error: ${error.error().stack ?? error.error().message}`),
      );
      context.on('console', (message) => {
        if (message.type() === 'error') found.push(`console: ${message.text()} (${message.location().url})`);
      });
      context.on('request', (request) => {
        const url = new URL(request.url());
        const isLocal = url.protocol === 'data:' || url.protocol === 'blob:' || url.origin === origin;
        if (!isLocal) found.push(`request to another origin: ${request.url()}`);
      });
      await context.exposeBinding('reportPolicyBreach', (_source, text: string) => {
        found.push(`Content-Security-Policy: ${text}`);
      });
      await context.addInitScript(() => {
        document.addEventListener('securitypolicyviolation', (event) => {
          const { reportPolicyBreach } = window as unknown as { reportPolicyBreach: (text: string) => void };
          reportPolicyBreach(`${event.violatedDirective} blocks ${event.blockedURI} (${event.sourceFile})`);
        });
      });

      await use(found);

      const unexpected = found.filter((text) => !allowedErrors.some((pattern) => pattern.test(text)));
      expect(unexpected, 'errors on the page').toEqual([]);
    },
    { auto: true },
  ],
});

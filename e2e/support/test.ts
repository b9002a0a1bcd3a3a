import { type BrowserContext, test as base, expect, type Page } from '@playwright/test';

export { expect };

interface Fixtures {
  /** Messages that a test provokes on purpose, for example by letting a chunk fail. */
  allowedErrors: readonly RegExp[];
  /**
   * How the policy is shown at the beginning. Loading Monaco is a third of the work of a short test; those whose
   * subject is elsewhere do without.
   */
  policyView: 'auto' | 'plain';
  /** What the pages did wrong so far. Checked after every test. */
  pageErrors: string[];
  /** Opens a page in a browser profile of its own, that knows nothing of the test so far. */
  openProfile: () => Promise<Page>;
}

/** Fails on page errors, console errors, breaches of the Content-Security-Policy and requests to other origins. */
export const test = base.extend<Fixtures>({
  allowedErrors: [[], { option: true }],
  policyView: ['auto', { option: true }],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from this parameter.
  permissions: async ({}, use) => use(['clipboard-read', 'clipboard-write']),

  pageErrors: [
    async ({ context, baseURL, allowedErrors, policyView }, use) => {
      const found: string[] = [];
      await watch(context, baseURL, found);
      await context.addInitScript(keepPolicyView, policyView);
      await use(found);
      const unexpected = found.filter((text) => !allowedErrors.some((pattern) => pattern.test(text)));
      expect(unexpected, 'errors on the page').toEqual([]);
    },
    { auto: true },
  ],

  openProfile: async ({ browser, baseURL, pageErrors, policyView }, use) => {
    const opened: BrowserContext[] = [];
    await use(async () => {
      const context = await browser.newContext();
      opened.push(context);
      await watch(context, baseURL, pageErrors);
      await context.addInitScript(keepPolicyView, policyView);
      return context.newPage();
    });
    await Promise.all(opened.map((context) => context.close()));
  },
});

/** Notes down in `found` what the pages of a context do wrong. */
async function watch(context: BrowserContext, baseURL: string | undefined, found: string[]): Promise<void> {
  if (!baseURL) throw new Error('The tests need a baseURL');
  const { origin } = new URL(baseURL);

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
}

/** Runs in the page: chooses the view as on an earlier visit. */
function keepPolicyView(view: string): void {
  const key = 'session-manager-policy-builder/policy-view';
  if (location.protocol === 'http:' && localStorage.getItem(key) === null) localStorage.setItem(key, view);
}

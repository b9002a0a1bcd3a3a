import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import WebSocket from 'ws';

/**
 * What a smoke test needs of WebDriver BiDi (https://www.w3.org/TR/webdriver-bidi/), the protocol that a Firefox as
 * everybody has it speaks by itself. Playwright's own driver sends commands that the extended support release does not
 * know yet, and Puppeteer brings eighty packages for what a socket does.
 */
type Send = (method: string, params?: object) => Promise<Answer>;

interface Answer {
  readonly [name: string]: unknown;
}

interface Node {
  readonly sharedId: string;
}

/** Time for one command: the first page of a new profile takes seconds. */
const COMMAND_MS = 30_000;

/** Nothing of a new profile asks, reports or fetches. */
const PREFERENCES = {
  'app.normandy.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.homepage': 'about:blank',
  'datareporting.policy.dataSubmissionEnabled': false,
  'intl.accept_languages': 'en-US',
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'services.settings.server': 'data:,',
  'toolkit.telemetry.reportingpolicy.firstRun': false,
};

export interface Firefox {
  /** Opens a tab, in which what the function does happens. */
  readonly openTab: () => Promise<FirefoxTab>;
  /** What pages wrote on the console as errors, and errors that nobody caught. */
  readonly errors: readonly string[];
  readonly close: () => Promise<void>;
}

/** Starts a Firefox with a profile of its own, without a window. @param path of its program */
export async function startFirefox(path: string): Promise<Firefox> {
  const profile = await mkdtemp(join(tmpdir(), 'policy-builder-firefox-'));
  const preferences = Object.entries(PREFERENCES).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`,
  );
  await writeFile(join(profile, 'user.js'), preferences.join(''));
  const child = spawn(
    path,
    ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port=0'],
    {
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  );
  const exited = once(child, 'exit');
  const address = await new Promise<string>((resolve, reject) => {
    const said: string[] = [];
    child.once('error', reject);
    child.once('exit', () => reject(new Error(`Firefox ended: ${said.join('\n')}`)));
    createInterface(child.stderr).on('line', (line) => {
      said.push(line);
      const listening = /WebDriver BiDi listening on (ws:\S+)/.exec(line);
      if (listening?.[1]) resolve(listening[1]);
    });
  });

  const socket = new WebSocket(`${address}/session`);
  await once(socket, 'open');
  const errors: string[] = [];
  const waiting = new Map<number, (message: Answer) => void>();
  socket.on('message', (data) => {
    const message = JSON.parse(String(data));
    if (message.type !== 'event') waiting.get(message.id)?.(message);
    else if (message.method === 'log.entryAdded' && message.params.level === 'error')
      errors.push(message.params.text);
  });
  let last = 0;
  const send: Send = (method, params = {}) =>
    new Promise((resolve, reject) => {
      last += 1;
      const id = last;
      const timer = setTimeout(() => reject(new Error(`${method}: no answer`)), COMMAND_MS);
      waiting.set(id, (message) => {
        clearTimeout(timer);
        waiting.delete(id);
        if (message.type === 'success') resolve(message.result as Answer);
        else reject(new Error(`${method}: ${message.error}: ${message.message}`));
      });
      socket.send(JSON.stringify({ id, method, params }));
    });
  await send('session.new', { capabilities: {} });
  await send('session.subscribe', { events: ['log.entryAdded'] });
  // Firefox's own look-up by name finds no button with an icon in it.
  const finder = await readFile(
    fileURLToPath(import.meta.resolve('@testing-library/dom/dist/@testing-library/dom.umd.min.js')),
    'utf8',
  );
  await send('script.addPreloadScript', { functionDeclaration: `() => { ${finder} }` });

  return {
    errors,
    openTab: async () => {
      const { context } = await send('browsingContext.create', { type: 'tab' });
      await send('browsingContext.setViewport', { context, viewport: { width: 1440, height: 900 } });
      return new FirefoxTab(send, String(context));
    },
    close: async () => {
      await send('browser.close');
      await exited;
      socket.terminate();
      await rm(profile, { recursive: true, force: true });
    },
  };
}

/** Keys that are no characters, as WebDriver names them. */
export const KEYS = { control: '\uE009', enter: '\uE007' } as const;

const text = (value: string) => ({ type: 'string', value });

/** A tab. Elements are found as people find them: by role and name. */
class FirefoxTab {
  readonly #send: Send;
  readonly #context: string;

  constructor(send: Send, context: string) {
    this.#send = send;
    this.#context = context;
  }

  /** Goes to an address, and waits until the page has loaded. */
  async goto(url: string): Promise<void> {
    await this.#send('browsingContext.navigate', { context: this.#context, url, wait: 'complete' });
  }

  async reload(): Promise<void> {
    await this.#send('browsingContext.reload', { context: this.#context, wait: 'complete' });
  }

  async goBack(): Promise<void> {
    await this.#send('browsingContext.traverseHistory', { context: this.#context, delta: -1 });
  }

  async #call(functionDeclaration: string, parameters: readonly object[]): Promise<unknown> {
    const { result, exceptionDetails } = await this.#send('script.callFunction', {
      functionDeclaration,
      target: { context: this.#context },
      arguments: parameters,
      awaitPromise: true,
    });
    if (exceptionDetails) throw new Error((exceptionDetails as { text: string }).text);
    return result;
  }

  /** Evaluates a function of an element or of none in the page. @returns what it returns, as a text */
  async evaluate(source: string, node?: Node): Promise<string> {
    const result = await this.#call(source, node ? [node] : []);
    return String((result as { value?: unknown }).value);
  }

  /** The elements that people can reach of a role with exactly this name. Checked afterwards: it is the slow part. */
  async find(role: string, name: string): Promise<readonly Node[]> {
    const result = await this.#call(
      `(role, name) => TestingLibraryDom.queryAllByRole(document.body, role, { name, hidden: true })
        .filter((element) => element.checkVisibility({ visibilityProperty: true }) && !element.closest('[aria-hidden="true"]'))`,
      [text(role), text(name)],
    );
    return (result as { value: readonly Node[] }).value.map(({ sharedId }) => ({ sharedId }));
  }

  /** Waits until the page has drawn another time. */
  async nextFrame(): Promise<void> {
    await this.evaluate('() => new Promise((drawn) => requestAnimationFrame(() => drawn("")))');
  }

  /** Clicks where people would, once it is there and keeps its place: an element may be replaced by its like. */
  async click(role: string, name: string): Promise<void> {
    const end = Date.now() + COMMAND_MS;
    for (;;) {
      const [element] = await this.find(role, name);
      try {
        if (!element) throw new Error(`There is no ${role} “${name}”`);
        await this.evaluate('(element) => element.scrollIntoView({ block: "center" })', element);
        await this.nextFrame();
        await this.#pressAt(element);
        return;
      } catch (error) {
        if (Date.now() > end) throw error;
        await this.nextFrame();
      }
    }
  }

  async #pressAt(element: Node): Promise<void> {
    await this.#send('input.performActions', {
      context: this.#context,
      actions: [
        {
          type: 'pointer',
          id: 'mouse',
          actions: [
            { type: 'pointerMove', x: 0, y: 0, origin: { type: 'element', element } },
            { type: 'pointerDown', button: 0 },
            { type: 'pointerUp', button: 0 },
          ],
        },
      ],
    });
  }

  /** Presses keys one after the other, or all of them at once. */
  async press(keys: string, how: 'each' | 'together' = 'each'): Promise<void> {
    const down = (value: string) => ({ type: 'keyDown', value });
    const up = (value: string) => ({ type: 'keyUp', value });
    const all = [...keys];
    const actions =
      how === 'each'
        ? all.flatMap((key) => [down(key), up(key)])
        : [...all.map(down), ...all.toReversed().map(up)];
    await this.#send('input.performActions', {
      context: this.#context,
      actions: [{ type: 'key', id: 'keyboard', actions }],
    });
  }

  /** What a field holds, or an element says; nothing as long as there is none. */
  async textOf(role: string, name: string): Promise<string> {
    const [element] = await this.find(role, name);
    return element ? this.evaluate('(element) => element.value ?? element.innerText', element) : '';
  }

  async url(): Promise<string> {
    return this.evaluate('() => location.href');
  }
}

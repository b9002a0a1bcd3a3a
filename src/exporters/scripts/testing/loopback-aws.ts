import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { inject, it } from 'vitest';

const aws = inject('aws');

/** `it` for tests that run the real AWS CLI: left out, and named at the end of `npm test`, where there is none. */
export const itWithAws = it.runIf(aws !== undefined);

/** A request that AWS would have got: its action, and its parameters as the service reads them. */
export interface Received {
  readonly action: string;
  readonly parameters: Readonly<Record<string, unknown>>;
}

/** An answer: `xml` of IAM and STS, `json` of the other services. */
export type Answer = { readonly status?: number } & ({ readonly xml: string } | { readonly json: object });

function parseRequest(target: string | undefined, body: string): Received {
  if (target !== undefined) return { action: target.split('.').at(-1) ?? '', parameters: JSON.parse(body) };
  const { Action = '', ...parameters } = Object.fromEntries(new URLSearchParams(body));
  return { action: Action, parameters };
}

function reply(response: ServerResponse, answer: Answer): void {
  const [type, body] =
    'xml' in answer ? ['text/xml', answer.xml] : ['application/x-amz-json-1.1', JSON.stringify(answer.json)];
  response.writeHead(answer.status ?? 200, { 'content-type': type }).end(body);
}

/** Runs a script with the real AWS CLI, which talks to a server on this machine that answers for AWS. */
export async function runAgainstLoopback(
  script: string,
  environment: Readonly<Record<string, string>>,
  answerTo: (received: Received) => Answer,
  args: readonly string[] = [],
): Promise<{
  readonly status: number | null;
  readonly output: string;
  readonly errors: string;
  readonly received: readonly Received[];
}> {
  if (aws === undefined) throw new Error('There is no AWS CLI.');
  const received: Received[] = [];
  const server = createServer(async (request, response) => {
    const target = request.headers['x-amz-target'];
    const parsed = parseRequest(typeof target === 'string' ? target : undefined, await text(request));
    received.push(parsed);
    reply(response, answerTo(parsed));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  const folder = mkdtempSync(join(tmpdir(), 'session-manager-loopback-'));
  try {
    // Older versions take the endpoint as an option only. The path is whole, or the shim would find itself.
    const shim = join(folder, 'aws');
    writeFileSync(shim, `#!/bin/sh\nexec '${aws}' --endpoint-url http://127.0.0.1:${port} "$@"\n`);
    chmodSync(shim, 0o755);
    const file = join(folder, 'script.sh');
    writeFileSync(file, script);
    const child = spawn('sh', [file, ...args], {
      env: {
        PATH: `${folder}:${process.env.PATH}`,
        HOME: folder,
        AWS_ACCESS_KEY_ID: 'AKIAIOSFODNN7EXAMPLE',
        AWS_SECRET_ACCESS_KEY: 'example',
        AWS_DEFAULT_REGION: 'eu-west-1',
        AWS_EC2_METADATA_DISABLED: 'true',
        AWS_MAX_ATTEMPTS: '1',
        ...environment,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const [output, errors, [status]] = await Promise.all([
      text(child.stdout),
      text(child.stderr),
      once(child, 'close'),
    ]);
    return { status, output, errors, received };
  } finally {
    rmSync(folder, { recursive: true });
    server.close();
  }
}

import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

/** @type {Record<string, string>} */
const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.ttf': 'font/ttf',
  '.webmanifest': 'application/manifest+json',
};

/**
 * Serves a built folder as static hosts do, compressed; `vite preview` sends files as they are.
 * @param {string} folder
 * @param {object} [options]
 * @param {number} [options.port] any free one, unless it is named
 * @param {boolean} [options.areAssetsKept] whether browsers are told to keep the files whose names carry a hash
 */
export async function serve(folder, { port = 0, areAssetsKept = false } = {}) {
  /** @type {Map<string, Buffer>} */
  const compressed = new Map();
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
    const path = join(folder, normalize(pathname.endsWith('/') ? `${pathname}index.html` : pathname));
    if (!path.startsWith(folder) || !existsSync(path) || !statSync(path).isFile()) {
      response.writeHead(404).end();
      return;
    }
    // A test puts another version in the same place.
    const version = `${path} ${statSync(path).mtimeMs}`;
    const body = compressed.get(version) ?? gzipSync(readFileSync(path), { level: 9 });
    compressed.set(version, body);
    const type = types[extname(path)] ?? 'application/octet-stream';
    response.writeHead(200, {
      'content-type': type,
      'content-encoding': 'gzip',
      'content-length': body.length,
      ...(areAssetsKept &&
        pathname.startsWith('/assets/') && { 'cache-control': 'max-age=31536000, immutable' }),
    });
    response.end(body);
  });
  await new Promise((resolve) => server.listen(port, '127.0.0.1', () => resolve(undefined)));
  const address = /** @type {import('node:net').AddressInfo} */ (server.address());
  return { url: `http://127.0.0.1:${address.port}/`, close: () => server.close() };
}

// `node bench/server.mjs FOLDER PORT`
if (process.argv[1] === fileURLToPath(import.meta.url))
  await serve(resolve(process.argv[2] ?? ''), { port: Number(process.argv[3]), areAssetsKept: true });

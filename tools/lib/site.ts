import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize, sep } from 'node:path';
import { ROOT } from './bundle.ts';

/** The sample site: one folder per host name. */
const SAMPLE = join(ROOT, 'tests/fixtures/site');

/** The sample entry, which `npm start` opens. */
export const SAMPLE_ENTRY = 'http://dangbo-mau.vn/bai-viet/dan-van-kheo-o-dong-thuan.html';

/** An article whose page is dark by itself. */
export const DARK_ENTRY = 'http://bao-mau.vn/xay-dung-dang/tram-y-te-luu-dong-lung-vai-20211102070000.html';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.pdf': 'application/pdf',
};

/** A page to serve besides the sample site, e.g. one that is not the project's own. */
export type ExtraPage = {
  /** `http://host/path` under which it is reached. */
  url: string;
} & (
  | {
      /** Absolute path of the file. */
      file: string;
    }
  | { html: string }
);

/** A running site; every `.vn` name reaches it in a browser started with {@link sealedHosts}. */
export interface Site {
  port: number;
  close: () => Promise<void>;
}

/** The file behind an address, or null for an address that leaves the site's folder. */
function fileFor(host: string, path: string): string | null {
  const folder = join(SAMPLE, host);
  const file = normalize(join(folder, path.endsWith('/') ? `${path}index.html` : path));
  return folder.startsWith(SAMPLE + sep) && file.startsWith(folder + sep) ? file : null;
}

/** The content and type of an address; null when there is no such page, or no sense in the address. */
async function answer(request: IncomingMessage, extra: ExtraPage[]): Promise<[Buffer, string] | null> {
  try {
    const { hostname, pathname } = new URL(request.url ?? '/', `http://${request.headers.host}`);
    const path = decodeURIComponent(pathname);
    const page = extra.find(({ url }) => url === `http://${hostname}${path}`);
    if (page && 'html' in page) return [Buffer.from(page.html), TYPES['.html']!];
    const file = page?.file ?? fileFor(hostname, path);
    if (!file) return null;
    return [await readFile(file), TYPES[extname(file)] ?? 'application/octet-stream'];
  } catch {
    return null;
  }
}

/**
 * Serves the sample site on a free port of the loopback interface, chosen by the `Host` header: a page of
 * tests/fixtures/site/HOST/PATH is reached as http://HOST/PATH.
 */
export async function serveSite(extra: ExtraPage[] = []): Promise<Site> {
  const server = createServer(async (request, response) => {
    const found = await answer(request, extra);
    response.writeHead(found ? 200 : 404, { 'content-type': found?.[1] ?? 'text/plain; charset=utf-8' });
    response.end(found?.[0] ?? 'Không có trang này.');
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  return { port: (server.address() as AddressInfo).port, close: () => closeServer(server) };
}

function closeServer(server: Server): Promise<void> {
  // A browser keeps its connections open; waiting for it to drop them would take minutes.
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}

/** A Chromium switch for tests: every `.vn` name leads to the site, and no other name leads anywhere. */
export function sealedHosts(port: number): string {
  return `--host-resolver-rules=MAP *.vn 127.0.0.1:${port}, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost`;
}

/** A Chromium switch for a person: the sample site's own names lead to the site, all others where they always do. */
export function openHosts(port: number): string {
  const names = readdirSync(SAMPLE);
  return `--host-resolver-rules=${names.map((name) => `MAP ${name} 127.0.0.1:${port}`).join(', ')}`;
}

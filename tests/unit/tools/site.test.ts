import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Site, serveSite } from '@/tools/lib/site.ts';

let site: Site;
beforeAll(async () => {
  site = await serveSite([{ url: 'http://dangbo-goc.vn/bai.html', file: import.meta.filename }]);
});
afterAll(() => site.close());

/** `fetch` sets the Host header by itself, so this asks by hand. */
function get(host: string, path: string): Promise<{ status: number | undefined; type: string | undefined }> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port: site.port, path, headers: { host } }, (response) => {
      response.resume();
      resolve({ status: response.statusCode, type: response.headers['content-type'] });
    });
    asked.once('error', reject);
    asked.end();
  });
}

describe('the sample site', () => {
  it.each([
    ['dangbo-mau.vn', '/', 200],
    ['dangbo-mau.vn', '/tin-tuc/?trang=2', 200],
    ['bao-mau.vn', '/bao.css', 200],
    ['dangbo-goc.vn', '/bai.html', 200],
    ['dangbo-mau.vn', '/bao.css', 404],
    ['khong-co.vn', '/', 404],
    ['..', '/package.json', 404],
    ['dangbo-mau.vn', '/%2e%2e/bao-mau.vn/bao.css', 404],
    ['dangbo-mau.vn', '/..%2f..%2f..%2f..%2fpackage.json', 404],
    ['dangbo-mau.vn', '/%', 404],
  ])('%s%s: %i', async (host, path, status) => {
    expect((await get(host, path)).status).toBe(status);
  });

  it('says what a page is', async () => {
    expect((await get('dangbo-mau.vn', '/')).type).toBe('text/html; charset=utf-8');
  });
});

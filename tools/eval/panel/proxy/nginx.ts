import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Certificate } from '../../../panel/server/certificate.ts';

/** Whether there is an nginx to try. */
export const hasNginx = (): boolean => spawnSync('nginx', ['-v'], { timeout: 10_000 }).status === 0;

/** A web server of an office with a certificate, which hands a panel's address on. */
export interface Office {
  server: string;
  close: () => Promise<void>;
}

/**
 * Starts nginx as an office has it: a site with a certificate, and the lines that the extension writes for it.
 * @param lines for the site
 */
export function startNginx(folder: string, certificate: Certificate, port: number, lines: string): Office {
  const temporary = join(folder, 'temporary');
  mkdirSync(temporary, { recursive: true });
  const file = join(folder, 'nginx.conf');
  const places = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (of) => `${of}_temp_path ${temporary};`,
  );
  writeFileSync(
    file,
    `daemon off;
pid ${join(folder, 'pid')};
error_log ${join(folder, 'error.log')};
events {}
http {
  access_log off;
  ${places.join('\n  ')}
  server {
    listen 127.0.0.1:${port} ssl;
    ssl_certificate ${certificate.certFile};
    ssl_certificate_key ${certificate.keyFile};
${lines}
  }
}
`,
  );
  const child = spawn('nginx', ['-c', file, '-e', join(folder, 'error.log')], { stdio: 'ignore' });
  const gone = new Promise((resolve) => child.once('exit', resolve));
  const end = () => child.kill('SIGTERM');
  process.once('exit', end);
  return {
    server: `wss://localhost:${port}/panel`,
    async close() {
      process.off('exit', end);
      end();
      await gone;
    },
  };
}

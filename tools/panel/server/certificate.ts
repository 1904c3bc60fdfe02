import { spawnSync } from 'node:child_process';
import { createHash, X509Certificate } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A certificate for this machine that nobody else vouches for. */
export interface Certificate {
  /** PEM files, absolute. */
  certFile: string;
  keyFile: string;
  /** PEM texts. */
  cert: string;
  key: string;
  /** SHA-256 of its public key, base64: by this a Chromium can be told to trust it, and nothing else. */
  fingerprint: string;
}

/** Makes a certificate for `localhost` that holds for two days. @throws with one sentence where there is no openssl */
export function makeCertificate(folder: string): Certificate {
  mkdirSync(folder, { recursive: true });
  const certFile = join(folder, 'cert.pem');
  const keyFile = join(folder, 'key.pem');
  const { status } = spawnSync(
    'openssl',
    [
      ...[
        'req',
        '-x509',
        '-newkey',
        'ec',
        '-pkeyopt',
        'ec_paramgen_curve:prime256v1',
        '-nodes',
        '-days',
        '2',
      ],
      ...['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost,IP:127.0.0.1'],
      ...['-keyout', keyFile, '-out', certFile],
    ],
    { stdio: 'ignore', timeout: 30_000 },
  );
  if (status !== 0)
    throw new Error('No certificate could be made: install openssl, which makes one for this machine.');
  const cert = readFileSync(certFile, 'utf8');
  const publicKey = new X509Certificate(cert).publicKey.export({ type: 'spki', format: 'der' });
  const fingerprint = createHash('sha256').update(publicKey).digest('base64');
  return { certFile, keyFile, cert, key: readFileSync(keyFile, 'utf8'), fingerprint };
}

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { refusesExtensions } from '@/tools/lib/chromium.ts';
import { runsExtension } from '@/tools/lib/firefox.ts';
import { packagesAreCurrent, requireNode } from '@/tools/lib/setup.mjs';

describe('requireNode', () => {
  it.each(['20.19.0', '20.20.2', '22.1.0', '24.0.0'])('takes %s', (version) => {
    expect(() => requireNode(version)).not.toThrow();
  });
  it.each(['12.22.0', '18.20.4', '20.18.3'])('refuses %s in one sentence', (version) => {
    expect(() => requireNode(version)).toThrow(
      `Bút Nhớ needs Node 20.19 or later, and this is Node ${version}.`,
    );
  });
});

describe('packagesAreCurrent', () => {
  let root: string;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'but-nho-test-'));
  });
  afterEach(() => rmSync(root, { recursive: true }));

  const LOCK = {
    '': { version: '0.1.0' },
    'node_modules/a': { version: '1.0.0' },
    'node_modules/b': { version: '2.0.0', optional: true },
  };

  it.each<[string, object | null, boolean]>([
    ['nothing is installed', null, false],
    [
      'all is as locked',
      { 'node_modules/a': { version: '1.0.0' }, 'node_modules/b': { version: '2.0.0' } },
      true,
    ],
    ['another system’s package is left out', { 'node_modules/a': { version: '1.0.0' } }, true],
    ['a version differs', { 'node_modules/a': { version: '1.0.1' } }, false],
    ['a package is missing', { 'node_modules/b': { version: '2.0.0' } }, false],
  ])('%s', (_name, installed, expected) => {
    writeFileSync(join(root, 'package-lock.json'), JSON.stringify({ packages: LOCK }));
    if (installed) {
      mkdirSync(join(root, 'node_modules'));
      writeFileSync(join(root, 'node_modules/.package-lock.json'), JSON.stringify({ packages: installed }));
    }
    expect(packagesAreCurrent(root)).toBe(expected);
  });
});

describe('refusesExtensions', () => {
  it.each([
    ['Google Chrome 141.0.7390.54', true],
    ['C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe', true],
    ['Google Chrome for Testing 159.0.8154.6', false],
    ['Chromium 156.0.8078.79 built on Debian GNU/Linux 12 (bookworm)', false],
  ])('%s: %s', (version, expected) => {
    expect(refusesExtensions(version)).toBe(expected);
  });
});

describe('runsExtension', () => {
  it.each([
    ['Mozilla Firefox 153.8.0esr', true],
    ['Mozilla Firefox 147.0', true],
    ['Mozilla Firefox 140.12.0esr', false],
    ['Nightly', false],
  ])('%s: %s', (version, expected) => {
    expect(runsExtension(version)).toBe(expected);
  });
});

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseYAML } from 'confbox/yaml';
import { expect, it } from 'vitest';
import { changesOf, dated } from '../../../tools/release/changes.ts';
import { isOfPreact } from '../../../tools/release/lint.ts';
import { permissionText, storeText } from '../../../tools/release/store-texts.ts';

const ROOT = join(import.meta.dirname, '../../..');
const read = (file: string) => readFileSync(join(ROOT, file), 'utf8');

const LOG = '# Changelog\n\n## 0.2.0 – unreleased\n\n- New.\n\n## 0.1.0 – 2026-11-28\n\n- First.\n';

it('a release has the changelog’s section of its version, and none without', () => {
  expect(changesOf(LOG, '0.2.0')).toEqual({ day: null, text: '- New.' });
  expect(changesOf(LOG, '0.1.0')).toEqual({ day: '2026-11-28', text: '- First.' });
  expect(() => changesOf(LOG, '0.3.0')).toThrow('no section');
  expect(() => changesOf('## 1.0.0 – unreleased\n\n', '1.0.0')).toThrow('says nothing');
  const { version } = JSON.parse(read('package.json'));
  expect(changesOf(read('CHANGELOG.md'), version).text).not.toBe('');
});

it('a new version dates what was unreleased, whatever it was called until then', () => {
  expect(changesOf(dated(LOG, '1.0.0', '2026-12-01'), '1.0.0')).toEqual({
    day: '2026-12-01',
    text: '- New.',
  });
  expect(dated(LOG, '0.2.0', '2026-12-01')).toContain('## 0.2.0 – 2026-12-01\n\n- New.');
  expect(() => dated(LOG, '0.1.0', '2026-12-01')).toThrow('already');
  expect(() => dated('## 0.1.0 – 2026-11-28\n', '0.2.0', '2026-12-01')).toThrow('unreleased');
});

it.each(['vi', 'en'])('the stores take the texts in %s', (locale) => {
  const { app } = parseYAML<{ app: { name: string; description: string } }>(read(`locales/${locale}.yml`));
  expect(app.description.length).toBeLessThanOrEqual(132);
  expect(app.name.length).toBeLessThanOrEqual(75);
  const text = storeText({
    name: app.name,
    summary: app.description,
    description: read(`docs/store/${locale}.md`),
  });
  expect(text).toContain(app.description);
  expect(() => storeText({ name: '', summary: 'x'.repeat(133), description: '' })).toThrow('133');
});

it('each permission has a reason that fits into a store’s form, and one without is refused', () => {
  const page = read('docs/permissions.md');
  const text = permissionText(page, [
    'scripting',
    'activeTab',
    'storage',
    'unlimitedStorage',
    'contextMenus',
    'sidePanel',
  ]);
  for (const part of text.split('\n\n')) expect(part.length).toBeLessThan(1_100);
  expect(text).toContain('# *://*.vn/* and the hosts');
  expect(text).toContain('# scripting\nputs the reader into a page');
  expect(text).not.toContain('guard.js');
  expect(() => permissionText(page, ['tabs'])).toThrow('tabs');
});

it('only the framework’s own assignment of HTML is passed over by the linter’s check; the product has none', () => {
  const warning = { code: 'UNSAFE_VAR_ASSIGNMENT', message: '', line: 1 };
  const preact = 'd.__html==e.innerHTML)||(e.innerHTML=d.__html),t.__k=[]';
  expect(isOfPreact({ ...warning, column: 26 }, preact)).toBe(true);
  expect(isOfPreact({ ...warning, column: 1 }, 'card.innerHTML=note')).toBe(false);
  expect(isOfPreact({ ...warning, code: 'DANGEROUS_EVAL', column: 26 }, preact)).toBe(false);
  for (const folder of ['components', 'entrypoints', 'utils'])
    for (const file of readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }))
      if (/\.tsx?$/.test(file))
        expect(read(join(folder, file)), file).not.toMatch(/innerHTML\b|dangerouslySet/i);
});

import { defineConfig } from 'wxt';
import { inAscii } from './tools/build/ascii.ts';
import { guideFiles } from './tools/build/guide.ts';
import { LICENCES_FILE, Licences } from './tools/build/licences.ts';
import { nativeApi } from './tools/build/native-api.ts';
import { inParts } from './tools/build/parts.ts';
import { pdfAssets } from './tools/build/pdf-assets.ts';
import { withoutLog } from './tools/build/without-log.ts';
import { OLDEST_FIREFOX } from './tools/lib/firefox.ts';
import { giveOwnTexts } from './tools/lib/texts.ts';
import { COMMAND_IDS, commandOf } from './utils/commands/table.ts';
import { PRESS_HOSTS } from './utils/platform/press-hosts.ts';

/** The scripts that run in pages. */
const IN_PAGES = new Set(['detector', 'guard', 'reader']);

const licences = new Licences(import.meta.dirname);

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  modules: ['@wxt-dev/i18n/module', '@wxt-dev/webextension-polyfill'],
  vite: () => ({ plugins: [licences.plugin()] }),
  zip: { zipSources: false, artifactTemplate: '{{name}}-{{packageVersion}}-{{browser}}.zip' },
  hooks: {
    'build:publicAssets': (_, files) => {
      files.push({ relativeDest: LICENCES_FILE, contents: licences.text() });
      files.push(...guideFiles(import.meta.dirname), ...pdfAssets(import.meta.dirname));
    },
    'vite:build:extendConfig': (entrypoints, config) => {
      if (entrypoints.every(({ name }) => name === 'detector' || name === 'reader'))
        config.plugins = [...(config.plugins ?? []), nativeApi(), withoutLog()];
      if (entrypoints.every(({ name }) => name === 'reader')) inParts(config);
      if (entrypoints.every(({ name }) => IN_PAGES.has(name)))
        config.plugins = [...(config.plugins ?? []), inAscii()];
    },
    'prepare:types': (_, entries) => giveOwnTexts(entries),
    // WXT names the toolbar button after the popup's <title>; ours says what it sees on the page.
    'build:manifestGenerated': (_, { action }) => {
      if (!action) return;
      action.default_title = '__MSG_action_quiet__';
      action.default_icon = Object.fromEntries([16, 32, 48].map((size) => [size, `/icon/quiet-${size}.png`]));
    },
  },
  manifest: ({ browser }) => ({
    name: '__MSG_app_name__',
    description: '__MSG_app_description__',
    default_locale: 'vi',
    // Decoders of pictures in PDF are WebAssembly; Firefox's own default would turn http addresses of files into https ones.
    content_security_policy: { extension_pages: "script-src 'self' 'wasm-unsafe-eval'; object-src 'self'" },
    permissions: [
      'scripting',
      'activeTab',
      'storage',
      'unlimitedStorage',
      'contextMenus',
      // Firefox has it from the beginning or never; in Chromium whoever joins a panel is asked.
      ...(browser === 'firefox' ? ['alarms'] : []),
    ],
    ...(browser === 'firefox' ? {} : { optional_permissions: ['alarms', 'offscreen'] }),
    // The browser's own keys, on any page: Chromium takes four at most. Which it really gives is shown in the options.
    commands: Object.fromEntries(
      COMMAND_IDS.flatMap((id) => {
        const { browser: key } = commandOf(id);
        if (key === undefined) return [];
        const description = `__MSG_command_${id.replaceAll('.', '_')}__`;
        return [[id, { description, ...(key ? { suggested_key: { default: key } } : {}) }]];
      }),
    ),
    host_permissions: PRESS_HOSTS,
    // Listed by hand: a content script of WXT's brings along ten times what this one does.
    content_scripts: [{ matches: PRESS_HOSTS, js: ['guard.js'], run_at: 'document_start' }],
    // The frame for what is typed (entrypoints/editor/), under an address that changes with every start of the browser.
    web_accessible_resources: [
      { resources: ['editor.html'], matches: ['<all_urls>'], use_dynamic_url: true },
    ],
    // Asked for one site at a time, when the reviewer wants it read by itself (docs/permissions.md).
    optional_host_permissions: ['*://*/*'],
    icons: Object.fromEntries([16, 32, 48, 96, 128].map((size) => [size, `/icon/${size}.png`])),
    // CSS Custom Highlight API: Chromium 105, Firefox 140; Navigation API: Chromium 105, Firefox 147.
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'but-nho@but-nho.vn',
              strict_min_version: `${OLDEST_FIREFOX}.0`,
              // Nothing, unless somebody joins a panel: then Firefox asks (utils/platform/consent.ts).
              data_collection_permissions: {
                required: ['none'],
                optional: ['personallyIdentifyingInfo', 'browsingActivity', 'websiteContent'],
              },
            },
          },
        }
      : { minimum_chrome_version: '128', storage: { managed_schema: 'managed.json' } }),
  }),
});

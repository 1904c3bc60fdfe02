import { defineConfig } from 'wxt';

/**
 * Hosts where the detector runs by itself: the Vietnamese press. Everywhere else the reviewer asks for it
 * (docs/permissions.md).
 */
const PRESS_HOSTS = ['*://*.vn/*'];

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  modules: ['@wxt-dev/i18n/module', '@wxt-dev/webextension-polyfill'],
  manifest: {
    name: '__MSG_app_name__',
    description: '__MSG_app_description__',
    default_locale: 'vi',
    permissions: ['scripting', 'activeTab'],
    host_permissions: PRESS_HOSTS,
  },
});

import { borrowStorage } from '@/utils/platform/visitor-storage.ts';

/** A page that nobody sees, in which the background of Chromium visits panels (entrypoints/background/panel-visits.ts). */
borrowStorage();
const { visitAll } = await import('@/utils/store/panel/visits/run.ts');
await visitAll().catch(() => {});
window.close();

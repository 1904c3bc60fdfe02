import { stringsOf } from '../dossier/locale.ts';

/** The product's own Vietnamese, without its arguments. Use: `vi.mock('#i18n', () => import('./fake-i18n.ts'))`. */
const strings = stringsOf('vi');
export const i18n = { t: (key: string) => strings.get(key) ?? key };

import { i18n } from '#i18n';
import { PanelFault, type PanelFaultKind } from '@/utils/panel/index.ts';
import { formatDay } from './dates.ts';
import { explain } from './explain.ts';

/** The sentence for a panel's fault. @param detail the fact that belongs into it */
export const sayPanelFault = (kind: PanelFaultKind, detail: string): string =>
  i18n.t(`panelFault.${kind}`, [kind === 'expired' ? formatDay(detail) : detail]);

/** The sentence a person reads for any thrown value where a panel is concerned. */
export const explainPanel = (error: unknown): string =>
  error instanceof PanelFault ? sayPanelFault(error.kind, error.detail) : explain(error);

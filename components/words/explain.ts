import { i18n } from '#i18n';
import { type FaultCode, toFault } from '@/utils/model/fault.ts';

/** The sentence a reviewer reads for any thrown value. @param otherwise what a value that is no fault counts as */
export const explain = (error: unknown, otherwise: FaultCode = 'invalid'): string =>
  i18n.t(`fault.${toFault(error, otherwise).code}`);

import { i18n } from '#i18n';
import type { Refusal } from '@/utils/entries/read-rows.ts';

/** Why a row was not taken, in words. */
export function sayRefusal(refusal: Refusal): string {
  switch (refusal.why) {
    case 'nothing':
      return i18n.t('refusal.nothing');
    case 'link':
      return i18n.t('refusal.link', [refusal.text]);
    case 'formula':
      return i18n.t('refusal.formula', [refusal.text]);
    case 'code':
      return i18n.t('refusal.code', [refusal.code, refusal.line]);
  }
}

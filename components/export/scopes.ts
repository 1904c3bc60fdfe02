import { i18n } from '#i18n';
import type { DossierGroup } from '@/utils/dossier/file-name.ts';
import type { Entry } from '@/utils/model/entries.ts';
import type { DossierScope } from '@/utils/store/dossier/collect.ts';

/** One answer to “what shall go in”. */
export interface ExportScope {
  /** Tells it from the others that are offered beside it. */
  id: 'entry' | 'article' | 'selection' | 'subcommittee' | `subcommittee-${number}` | 'award' | 'all';
  /** As the reviewer reads it: “Tác phẩm này (BLV-0123)”. */
  label: string;
  what: DossierScope;
  group: DossierGroup;
}

/** One entry, with the articles of its parts. */
export const entryScope = ({ id, code }: Entry): ExportScope => ({
  id: 'entry',
  label: code ? i18n.t('exporting.scope.entryOf', [code]) : i18n.t('exporting.scope.entry'),
  what: { entryIds: [id], articleIds: [] },
  group: null,
});

/** One article by itself, whether it is a part of an entry or not. */
export const articleScope = (articleId: string): ExportScope => ({
  id: 'article',
  label: i18n.t('exporting.scope.article'),
  what: { entryIds: [], articleIds: [articleId] },
  group: null,
});

/** Entries that were chosen one by one, in the order of the dossier. */
export const selectionScope = (entryIds: readonly string[]): ExportScope => ({
  id: 'selection',
  label: i18n.t('exporting.scope.selection', entryIds.length, [entryIds.length]),
  what: { entryIds, articleIds: [] },
  group: null,
});

/**
 * The entries of one subcommittee.
 * @param name as the award calls it
 * @param at its place where several are offered, from 0
 */
export const subcommitteeScope = (name: string, entryIds: readonly string[], at = 0): ExportScope => ({
  id: at === 0 ? 'subcommittee' : `subcommittee-${at}`,
  label: i18n.t('exporting.scope.subcommittee', entryIds.length, [name, entryIds.length]),
  what: { entryIds, articleIds: [] },
  group: { subcommittee: name },
});

/** All entries of one award. */
export const awardScope = (entryIds: readonly string[]): ExportScope => ({
  id: 'award',
  label: i18n.t('exporting.scope.award', entryIds.length, [entryIds.length]),
  what: { entryIds, articleIds: [] },
  group: 'everything',
});

/** Every entry of every award, and every article with marks beside them. */
export const everythingScope = (): ExportScope => ({
  id: 'all',
  label: i18n.t('exporting.scope.all'),
  what: { entryIds: 'all', articleIds: 'all' },
  group: 'everything',
});

import type { KnownArticle } from '@/utils/award/said.ts';
import type { EntrySource } from '@/utils/dossier/model.ts';
import type { Award } from '@/utils/model/award.ts';
import type { Entry } from '@/utils/model/entries.ts';

/** An award whose every rule is known and printed. */
export const anAward = (changes: Partial<Award> = {}): Award => ({
  id: 'award-1',
  name: 'Giải mẫu lần thứ VI – năm 2021',
  levels: [{ name: 'Toàn quốc', from: '2020-11-01', to: '2021-10-31', isPresumed: false }],
  types: ['báo in', 'báo điện tử', 'phát thanh'],
  maxParts: 5,
  maxAuthors: 2,
  licensedOnly: true,
  presumed: [],
  scale: null,
  criteria: [],
  subcommittees: ['Báo in 1', 'Báo điện tử'],
  blind: false,
  createdAt: '2026-11-20T01:00:00.000Z',
  deletedAt: null,
  stamps: {},
  ...changes,
});

/** An entry of two parts. */
export const anEntry = (changes: Partial<Entry> = {}): Entry => ({
  id: 'entry-1',
  awardId: 'award-1',
  code: 'BLV-0123',
  title: 'Giữ nếp họp chi bộ',
  authors: 'Lường Văn Hạnh, Lò Thị Mẩy',
  outlet: 'Báo Nhân Dân',
  type: 'Báo điện tử',
  subcommittee: 'Báo điện tử',
  parts: [
    { address: 'https://nhandan.vn/ky-1', publishedOn: '2021-10-12' },
    { address: 'https://nhandan.vn/ky-2', publishedOn: '2021-10-13' },
  ],
  position: 0,
  createdAt: '2026-11-20T01:00:00.000Z',
  deletedAt: null,
  stamps: {},
  ...changes,
});

/** An entry of which the first part was read, with nothing written of it. */
export const anEntrySource = (changes: Partial<EntrySource> = {}): EntrySource => ({
  entry: anEntry(),
  award: anAward(),
  review: null,
  eligibility: [],
  articleIds: ['article-1', null],
  ...changes,
});

/** An article that was read, of which nothing special is known. */
export const aKnownArticle = (changes: Partial<KnownArticle> = {}): KnownArticle => ({
  publishedOn: '2021-10-12',
  isDayGuessed: false,
  title: 'Giữ nếp họp chi bộ',
  byline: null,
  seriesPart: null,
  banner: null,
  text: '',
  ...changes,
});

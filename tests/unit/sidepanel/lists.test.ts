import { describe, expect, it } from 'vitest';
import { neighbour } from '@/entrypoints/sidepanel/list/neighbour.ts';
import { filterMarks, NO_FILTER, needsReview } from '@/entrypoints/sidepanel/marks/filter.ts';
import { groupOf, groupsOf, itemsOf } from '@/entrypoints/sidepanel/suggestions/groups.ts';
import { inTextOrder } from '@/utils/platform/panel/mark-row.ts';
import type { SuggestionRow } from '@/utils/platform/panel/protocol.ts';
import { aMarkRow } from '../../sample/panel.ts';

const idsOf = (rows: readonly { id: string }[]) => rows.map(({ id }) => id);

describe('the list of marks', () => {
  it('is in text order, those without a place last, as they were marked', () => {
    const rows = [
      aMarkRow('lost late', { at: null, target: { exact: 'b', start: 90 } }),
      aMarkRow('lost early', { at: null, target: { exact: 'a', start: 1 } }),
      aMarkRow('second', { at: 20 }),
      aMarkRow('first', { at: 5 }),
    ];
    expect(idsOf(inTextOrder(rows))).toEqual(['first', 'second', 'lost early', 'lost late']);
  });

  it('is filtered by any of a group and all groups', () => {
    const rows = [
      aMarkRow('a', { flag: 'checked' }),
      aMarkRow('b', { kind: 'campaign', flag: 'wrong' }),
      aMarkRow('c', { kind: 'campaign' }),
      aMarkRow('d', { kind: 'remark', anchorStatus: 'changed' }),
    ];
    const shown = (filter: object) => idsOf(filterMarks(rows, { ...NO_FILTER, ...filter }));
    expect(shown({})).toEqual(['a', 'b', 'c', 'd']);
    expect(shown({ kinds: ['campaign', 'remark'] })).toEqual(['b', 'c', 'd']);
    expect(shown({ flags: ['checked', 'wrong'] })).toEqual(['a', 'b']);
    expect(shown({ kinds: ['campaign'], flags: ['checked', 'wrong'] })).toEqual(['b']);
    expect(shown({ toReview: true })).toEqual(['d']);
  });

  it('is searched in sentence, note and name, those with the typed diacritics first', () => {
    const elsewhere = (words: string) => ({
      line: { before: '', words, after: '' },
      target: { exact: words, start: 1 },
    });
    const rows = [
      aMarkRow('toneless', elsewhere('Ban Thường vụ')),
      aMarkRow('ban', { note: 'Ban chỉ đạo' }),
      aMarkRow('name', { line: { before: '', words: '05-CT/TW', after: '' }, name: 'Chỉ thị của bản' }),
      aMarkRow('other', elsewhere('khác')),
      aMarkRow('bản'),
    ];
    const found = (query: string) => idsOf(filterMarks(rows, { ...NO_FILTER, query }));
    expect(found('ban chi')).toEqual(['ban', 'name']);
    expect(found('bản')).toEqual(['ban', 'name', 'bản', 'toneless']);
    expect(found('chỉ đạo')).toEqual(['ban']);
    expect(found('xyz')).toEqual([]);
  });

  it('asks to look again only at what the page speaks against', () => {
    expect(needsReview(aMarkRow('a'))).toBe(false);
    expect(needsReview(aMarkRow('a', { anchorStatus: 'moved' }))).toBe(false);
    expect(needsReview(aMarkRow('a', { anchorStatus: 'orphan', at: null }))).toBe(true);
    expect(needsReview(aMarkRow('a', { anchorStatus: 'orphan', at: null, keptAsEvidence: true }))).toBe(
      false,
    );
    expect(needsReview(aMarkRow('a', { anchorStatus: 'changed', unseen: 'hidden' }))).toBe(false);
  });
});

const aSuggestion = (id: string, name: string | null): SuggestionRow => ({
  id,
  kind: name === null ? 'statistic' : 'campaign',
  at: 0,
  line: { before: '', words: id, after: '' },
  name,
  campaignKind: name === null ? null : 'movement',
  isSeen: false,
});

describe('the list of suggestions', () => {
  const rows = [
    aSuggestion('1', 'Dân vận khéo'),
    aSuggestion('2', null),
    aSuggestion('3', 'Hũ gạo'),
    aSuggestion('4', 'Dân vận khéo'),
    aSuggestion('5', null),
  ];

  it('has campaigns by name, in the order in which names come first, then figures', () => {
    expect(idsOf(itemsOf(groupsOf(rows)))).toEqual([
      'campaign',
      'name Dân vận khéo',
      '1',
      '4',
      'name Hũ gạo',
      '3',
      'statistic',
      '2',
      '5',
    ]);
  });

  it('decides together on all places of a name, and on all figures', () => {
    const groups = groupsOf(rows);
    expect(idsOf(groupOf(groups, rows[3]!)!.rows)).toEqual(['1', '4']);
    expect(idsOf(groupOf(groups, rows[1]!)!.rows)).toEqual(['2', '5']);
    expect(idsOf(groups[0]!.rows)).toEqual(['1', '3', '4']);
  });
});

describe('a step in a list', () => {
  const rows = [{ id: 'a' }, { id: 'b' }, { id: 'c' }];
  it('begins at the end that it comes from, and goes round', () => {
    expect(neighbour(rows, null, 1)).toBe(rows[0]);
    expect(neighbour(rows, null, -1)).toBe(rows[2]);
    expect(neighbour(rows, rows[2]!, 1)).toBe(rows[0]);
    expect(neighbour([], null, 1)).toBeNull();
  });

  it('from a row that goes leads to its neighbour, and from the only one nowhere', () => {
    expect(neighbour(rows, rows[2]!, 1, false)).toBe(rows[1]);
    expect(neighbour(rows, rows[0]!, 1, false)).toBe(rows[1]);
    expect(neighbour(rows.slice(0, 1), rows[0]!, 1, false)).toBeNull();
  });
});

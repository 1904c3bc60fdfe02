import { describe, expect, it } from 'vitest';
import { reaches, reviewersOf, shareEvenly, whoByEntry } from '../../../entrypoints/panel/assign/assigned.ts';
import { isShown, NO_ASSIGN_FILTER } from '../../../entrypoints/panel/assign/filter.ts';
import { anEntry } from '../../sample/desk.ts';
import { aDevice, aRoster } from '../../sample/panel-deeds.ts';

const entries = Array.from({ length: 7 }, (_, at) =>
  anEntry({ id: `e${at}`, code: `M-${at}`, subcommittee: 'Báo in 1' }),
);
const people = ['r01', 'r02', 'r03'].map((who) => ({ who, name: who, sub: 'td1' }));

describe('who can be given entries', () => {
  it('is each reviewer once, with a device that still counts', () => {
    const gone = aDevice({ who: 'r09', key: 'k9', revokedAt: '2026-11-20T00:00:00.000Z' });
    const roster = aRoster([...aRoster().devices, gone]);
    expect(reviewersOf(roster).map(({ who }) => who)).toEqual(['r01', 'r02', 'r03']);
  });
});

describe('sharing evenly', () => {
  it('gives each entry to so many people, and all about the same to read', () => {
    const shares = shareEvenly(aRoster(), entries, people, 2, new Map());
    expect(shares.map(({ who }) => new Set(who).size)).toEqual(entries.map(() => 2));
    const loads = people.map(({ who }) => shares.filter((share) => share.who.includes(who)).length);
    expect(Math.max(...loads) - Math.min(...loads)).toBeLessThanOrEqual(1);
  });

  it('counts what is given already, and leaves out what has enough people', () => {
    const given = whoByEntry([
      { entryId: 'e0', who: 'r01', deletedAt: null },
      { entryId: 'e0', who: 'r02', deletedAt: null },
      { entryId: 'e1', who: 'r01', deletedAt: null },
      { entryId: 'e2', who: 'r03', deletedAt: '2026-11-20T00:00:00.000Z' },
    ]);
    const shares = shareEvenly(aRoster(), entries.slice(0, 3), people, 2, given);
    expect(shares.map(({ entry, who }) => [entry.id, who.length])).toEqual([
      ['e1', 1],
      ['e2', 2],
    ]);
    expect(shares[0]!.who).toEqual(['r03']);
  });

  it('gives to fewer where there are not so many people', () => {
    expect(shareEvenly(aRoster(), entries.slice(0, 1), people.slice(0, 1), 3, new Map())[0]!.who).toEqual([
      'r01',
    ]);
  });
});

describe('an entry', () => {
  it('reaches its own subcommittee alone, and everybody where it has none of the panel’s', () => {
    const reached = (subcommittee: string | null, sub: string) =>
      reaches(aRoster(), anEntry({ subcommittee }), { who: 'r01', name: 'r01', sub });
    expect([reached('Báo in 1', 'td1'), reached('Báo in 1', 'td2')]).toEqual([true, false]);
    expect([reached(null, 'td2'), reached('Báo hình', 'td2')]).toEqual([true, true]);
  });

  it('is shared among those whom it reaches', () => {
    const mixed = [entries[0]!, anEntry({ id: 'other', subcommittee: 'Báo điện tử' })];
    const all = [...people.slice(0, 1), { who: 'r04', name: 'r04', sub: 'td2' }];
    const shares = shareEvenly(aRoster(), mixed, all, 2, new Map());
    expect(shares.map(({ entry, who }) => [entry.id, who])).toEqual([
      ['e0', ['r01']],
      ['other', ['r04']],
    ]);
  });
});

describe('the list of assignments', () => {
  const given = new Map([['e1', ['r01']]]);
  const ids = (filter: object) =>
    entries.filter((one) => isShown(one, { ...NO_ASSIGN_FILTER, ...filter }, given)).map(({ id }) => id);

  it('is filtered by subcommittee, by whom, by nobody, and by words', () => {
    expect(ids({ subcommittee: 'Báo nói' })).toEqual([]);
    expect(ids({ who: 'r01' })).toEqual(['e1']);
    expect(ids({ who: '' })).toEqual(['e0', 'e2', 'e3', 'e4', 'e5', 'e6']);
    expect(ids({ words: 'm-3' })).toEqual(['e3']);
    expect(ids({ words: 'giu nep' })).toHaveLength(7);
  });
});

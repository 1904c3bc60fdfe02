import { describe, expect, it } from 'vitest';
import { readPeople } from '../../../entrypoints/panel/people/read-people.ts';

const SUBS = ['Báo in 1', 'Báo điện tử'];

describe('people pasted from a spreadsheet', () => {
  it.each([
    ['a tab', 'Nguyễn Văn An\tBáo in 1'],
    ['a semicolon', 'Nguyễn Văn An; báo in 1'],
    ['an empty column between, other spaces and letters', '  Nguyễn  Văn An \t\t BÁO  IN 1 '],
    ['letters that are put together', 'Nguyễn Văn An\tBáo in 1'.normalize('NFD')],
  ])('are read with %s', (_, line) => {
    const { people, wrong } = readPeople(line, SUBS);
    expect(wrong).toEqual([]);
    expect(people.map(({ name, subcommittee }) => [name.normalize('NFC'), subcommittee])).toEqual([
      ['Nguyễn Văn An', 'Báo in 1'],
    ]);
  });

  it('name the line whose subcommittee the award does not have', () => {
    const { people, wrong } = readPeople('An\tBáo in 1\n\nBình\tBáo nói\nChi', SUBS);
    expect(people).toHaveLength(1);
    expect(wrong).toEqual([
      { line: 3, subcommittee: 'Báo nói' },
      { line: 4, subcommittee: '' },
    ]);
  });

  it('need none where the award has one alone', () => {
    expect(readPeople('An\nBình', ['Báo in']).people.map(({ subcommittee }) => subcommittee)).toEqual([
      'Báo in',
      'Báo in',
    ]);
  });
});

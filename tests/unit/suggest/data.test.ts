import { describe, expect, it } from 'vitest';
import { CAMPAIGN_KINDS, COMPARATORS, DIRECTIONS } from '../../../utils/model/records.ts';
import changeEnds from '../../../utils/suggest/data/change-ends.json';
import comparators from '../../../utils/suggest/data/comparators.json';
import comparisons from '../../../utils/suggest/data/comparisons.json';
import directions from '../../../utils/suggest/data/directions.json';
import symbols from '../../../utils/suggest/data/document-symbols.json';
import documentTypes from '../../../utils/suggest/data/document-types.json';
import freeHeads from '../../../utils/suggest/data/free-heads.json';
import jointNouns from '../../../utils/suggest/data/joint-nouns.json';
import labels from '../../../utils/suggest/data/labels.json';
import nameWords from '../../../utils/suggest/data/name-words.json';
import nouns from '../../../utils/suggest/data/nouns.json';
import phraseEnds from '../../../utils/suggest/data/phrase-ends.json';
import roles from '../../../utils/suggest/data/roles.json';
import sentence from '../../../utils/suggest/data/sentence.json';
import types from '../../../utils/suggest/data/types.json';
import uncounted from '../../../utils/suggest/data/uncounted.json';
import { GAZETTEER } from '../../../utils/suggest/index.ts';
import units from '../../../utils/units/units.json';

const LISTS: Record<string, readonly string[]> = {
  'comparators.json': Object.keys(comparators),
  'sentence.json': Object.keys(sentence),
  'directions.json': Object.keys(directions),
  'document-symbols.json': Object.keys(symbols),
  'document-types.json': Object.keys(documentTypes),
  'gazetteer.json': GAZETTEER.map(({ id }) => id),
  'labels.json': Object.keys(labels),
  'name-words.json': Object.keys(nameWords),
  'phrase-ends.json': phraseEnds,
  'roles.json': Object.keys(roles),
  'uncounted.json': uncounted,
  'units.json': Object.keys(units),
};
for (const [file, lists] of Object.entries({
  changeEnds,
  comparators,
  comparisons,
  sentence,
  directions,
  documentTypes,
  freeHeads,
  jointNouns,
  nameWords,
  nouns,
  roles,
  units,
}))
  for (const [key, list] of Object.entries(lists)) LISTS[`${file} ${key}`] = list as string[];
for (const { kind, name, words } of types) LISTS[`types ${kind} ${name}`] = words;

describe('vocabulary', () => {
  it.each(Object.keys(LISTS))('%s is sorted, without doubles and blanks', (name) => {
    const list = LISTS[name]!;
    expect(list).toEqual([...new Set(list)].sort());
    for (const phrase of list) expect(phrase).toMatch(/^\S+( \S+)*$/);
    for (const phrase of list) expect(phrase).toBe(phrase.normalize('NFC'));
  });

  it('uses the kinds of the model', () => {
    const known: readonly string[] = CAMPAIGN_KINDS;
    expect(known).toEqual(expect.arrayContaining(types.map(({ kind }) => kind)));
    expect(known).toEqual(expect.arrayContaining([...new Set(Object.values(symbols))]));
    expect(known).toEqual(expect.arrayContaining(Object.keys(documentTypes)));
    expect(known).toEqual(expect.arrayContaining(Object.keys(freeHeads)));
    expect(COMPARATORS).toEqual(expect.arrayContaining(Object.keys(comparators)));
    expect(DIRECTIONS).toEqual(expect.arrayContaining(Object.keys(directions)));
  });

  it('gives roles to single words', () => {
    for (const word of Object.values(roles).flat()) expect(word).not.toMatch(/\s/);
    // Each role is a bit of a word's 32.
    expect(Object.keys(roles).length).toBeLessThanOrEqual(32);
  });
});

describe('gazetteer', () => {
  it.each(GAZETTEER.map((entry) => [entry.id, entry] as const))('%s', (id, entry) => {
    expect(id).toMatch(/^[a-z]+(-[a-z0-9]+)+$/);
    expect(CAMPAIGN_KINDS).toContain(entry.kind);
    expect(entry.aliases).toEqual([...new Set(entry.aliases)].sort());
    expect(entry.aliases).not.toContain(entry.name);
    if (entry.date) expect(entry.date).toMatch(/^\d{4}(-\d{2}-\d{2})?$/);
    if (entry.number) expect(entry.number).toMatch(/^\d+(\/\d{4})?[-/]\p{L}+[-/]\p{L}+$/u);
    if (entry.plenum) expect(entry.plenum).toMatch(/^\d{1,2}\/[IVX]+$/);
    if (entry.unverified) expect(entry.number ?? entry.date ?? entry.issuer).toBeUndefined();
    for (const replaced of entry.replaces ?? []) {
      const older = GAZETTEER.find((other) => other.id === replaced);
      expect(older).toBeDefined();
      if (older?.date && entry.date) expect(older.date < entry.date).toBe(true);
    }
  });
});

import { expect, it } from 'vitest';
import outlets from '@/utils/award/data/outlets.json' with { type: 'json' };
import { typeOfWork } from '@/utils/award/names.ts';
import { NATIONAL_AWARDS, READY_MADE } from '@/utils/award/ready-made.ts';
import { damagedField } from '@/utils/schema/damage.ts';
import { award as schema } from '@/utils/schema/desk.ts';

/** An ISO day, month or year. */
const DAY = /^\d{4}(?:-\d\d(?:-\d\d)?)?$/;

it('the table of outlets is sorted, names every host once, and states each licence in known words', () => {
  const hosts = outlets.flatMap((one) => one.hosts);
  expect(new Set(hosts).size).toBe(hosts.length);
  const first = outlets.map((one) => one.hosts[0]!);
  expect(first).toEqual([...first].sort());
  for (const { hosts, name, licensed, ...more } of outlets) {
    expect(['yes', 'no', 'unknown']).toContain(licensed);
    expect(name.trim()).not.toBe('');
    for (const host of hosts) expect(host).toMatch(/^[a-z\d-]+(?:\.[a-z\d-]+)+$/);
    if ('to' in more) expect(more.to).toMatch(DAY);
    for (const { name: other, ...limits } of 'names' in more ? (more.names ?? []) : []) {
      expect(other).not.toBe(name);
      expect(Object.values(limits).length).toBeGreaterThan(0);
      for (const limit of Object.values(limits)) expect(limit).toMatch(DAY);
    }
  }
});

it.each(READY_MADE.map((one) => [one.id, one] as const))('%s can be kept as it is', (_, { draft }) => {
  const kept = { ...draft, id: 'a', createdAt: '2026-11-20T01:00:00.000Z', deletedAt: null, stamps: {} };
  expect(damagedField(schema, kept)).toBeNull();
  expect(draft.types.every((type) => typeOfWork(type) !== null)).toBe(true);
});

it('a window stands only where a printed rule states one, and the inferred one says so', () => {
  const known = NATIONAL_AWARDS.filter(({ draft }) => draft.levels[0]!.from !== null);
  expect(known.map(({ id, draft }) => [id, draft.levels[0]!.to, draft.levels[0]!.isPresumed])).toEqual([
    ['bua-liem-vang-2026', '2026-10-31', true],
    ['bua-liem-vang-2021', '2021-10-31', false],
    ['bua-liem-vang-2019', '2019-10-20', false],
    ['bua-liem-vang-2018', '2018-10-31', false],
    ['bua-liem-vang-2017', '2017-10-31', false],
  ]);
});

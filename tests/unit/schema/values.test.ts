import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import type { Fault } from '@/utils/model/fault.ts';
import { checked } from '@/utils/schema/checked.ts';
import { acceptedCampaign } from '@/utils/schema/lessons.ts';
import { day, figure, integer, time, timeOfDay } from '@/utils/schema/values.ts';
import { anAcceptedCampaign } from '../../sample/records.ts';

const campaign = anAcceptedCampaign({ id: 'c', name: 'Dân vận khéo', kind: 'movement' });

describe('values', () => {
  it.each([
    ['time', time, ['2026-11-20T01:00:00.000Z', '2024-02-29T23:59:59.999Z', '0001-01-01T00:00:00.000Z']],
    ['day', day, ['2021-10-06', '2024-02-29', '9999-12-31']],
    ['time of day', timeOfDay, ['00:00', '08:15', '23:59']],
    ['integer', integer, [0, 1, 2021, Number.MAX_SAFE_INTEGER]],
    ['number', figure, [0, -1.5, 7.4, 1e300]],
  ] as [string, v.GenericSchema, unknown[]][])('%s: sound ones', (_, schema, values) => {
    for (const value of values) expect(v.is(schema, value), String(value)).toBe(true);
  });

  it.each([
    // Times are compared as texts: each has one form.
    ['time', time, ['2026-11-20T01:00:00Z', '2026-11-20T01:00:00.000+07:00', '2026-11-20 01:00:00.000Z']],
    [
      'time',
      time,
      ['2026-02-30T01:00:00.000Z', '2026-11-20T25:00:00.000Z', '+010000-01-01T00:00:00.000Z', ''],
    ],
    ['day', day, ['2021-02-29', '2021-13-01', '2021-00-10', '06/10/2021', '2021-10', '12021-10-06', '']],
    ['time of day', timeOfDay, ['24:00', '8:15', '08:60', '08:15:00']],
    ['integer', integer, [-1, 0.5, Number.NaN, Number.MAX_SAFE_INTEGER + 1, '1', null]],
    ['number', figure, [Number.NaN, Number.POSITIVE_INFINITY, '7', null]],
  ] as [string, v.GenericSchema, unknown[]][])('%s: none', (_, schema, values) => {
    for (const value of values) expect(v.is(schema, value), String(value)).toBe(false);
  });
});

describe('a value that is refused', () => {
  const refusal = (value: unknown): Fault => {
    try {
      checked('acceptCampaign', acceptedCampaign, value);
    } catch (error) {
      return error as Fault;
    }
    throw new Error('it was let through');
  };

  it.each([
    ['a field of another type', { ...campaign, name: 5 }, 'acceptCampaign.name: '],
    ['a field without a letter', { ...campaign, name: ' \n' }, 'acceptCampaign.name: '],
    ['an unknown word', { ...campaign, kind: 'lỗi' }, 'acceptCampaign.kind: '],
    ['a missing field', { ...campaign, acceptedAt: undefined }, 'acceptCampaign.acceptedAt: '],
    ['one field more', { ...campaign, x: 1 }, 'acceptCampaign.x: '],
    ['a prototype', JSON.parse(JSON.stringify(campaign).replace('{', '{"__proto__":{},')), '.__proto__: '],
    ['nothing', null, 'acceptCampaign: '],
    ['a list', [], 'acceptCampaign.id: '],
  ])('%s is named', (_, value, field) => {
    expect(refusal(value)).toMatchObject({ code: 'invalid', message: expect.stringContaining(field) });
  });

  it('is not repeated at length', () => {
    expect(refusal({ ...campaign, acceptedAt: 'x'.repeat(1_000_000) }).message.length).toBeLessThan(300);
  });
});

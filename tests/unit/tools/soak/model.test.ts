import { describe, expect, it } from 'vitest';
import { compareWith } from '@/tools/soak/model/compare.ts';
import { GONE, Model } from '@/tools/soak/model/model.ts';

/** What is wrong with a store that holds so much. */
const wrongsIn = (model: Model, stored: Record<string, string>) =>
  compareWith(model, new Map(Object.entries(stored)));

const NONE = { lost: [], untrue: [] };

describe('what a reviewer may rely on', () => {
  it('may be there or not while it was only tried', () => {
    const model = new Model();
    model.try('mark', 'one', 'tab');
    expect(wrongsIn(model, {})).toEqual(NONE);
    expect(wrongsIn(model, { mark: 'one' })).toEqual(NONE);
    expect(wrongsIn(model, { mark: 'other' }).lost).toHaveLength(1);
  });

  it('must be there as it was confirmed, or as it was tried since', () => {
    const model = new Model();
    model.try('mark', 'one', 'tab');
    model.confirm('tab');
    expect(wrongsIn(model, {}).lost).toHaveLength(1);
    model.try('mark', 'two', 'tab');
    expect(wrongsIn(model, { mark: 'one' })).toEqual(NONE);
    expect(wrongsIn(model, { mark: 'two' })).toEqual(NONE);
    model.confirm('tab');
    expect(wrongsIn(model, { mark: 'one' }).lost).toHaveLength(1);
  });

  it('is not confirmed by somebody else', () => {
    const model = new Model();
    model.try('mark', 'one', 'tab');
    model.confirm('library');
    expect(wrongsIn(model, {})).toEqual(NONE);
    expect(model.triedBy('mark')).toEqual(new Set(['tab']));
  });

  it('stays away once its deletion was confirmed, and nothing comes that nobody made', () => {
    const model = new Model();
    model.adopt(new Map([['mark', 'one']]));
    model.try('mark', GONE, 'tab');
    model.confirm('tab');
    expect(wrongsIn(model, {})).toEqual(NONE);
    expect(wrongsIn(model, { mark: 'one' }).untrue).toHaveLength(1);
    expect(wrongsIn(model, { stranger: 'one' }).untrue).toHaveLength(1);
  });

  it('is not confirmed any more once it was cut off', () => {
    const model = new Model();
    model.try('mark', 'one', 'tab');
    model.cutOff();
    model.confirm('tab');
    expect(wrongsIn(model, {})).toEqual(NONE);
    expect(wrongsIn(model, { mark: 'one' })).toEqual(NONE);
  });

  it('is what the store holds once that was looked at', () => {
    const model = new Model();
    model.try('mark', 'one', 'tab');
    model.adopt(new Map());
    expect(wrongsIn(model, {})).toEqual(NONE);
    expect(model.form('mark')).toBe(GONE);
    expect(model.names('m')).toEqual([]);
  });
});

import { expect, it } from 'vitest';
import type { PanelChange } from '@/utils/panel/model.ts';
import { logName } from '@/utils/panel/names.ts';
import { newChairKey, unlockChairKey } from '@/utils/panel/office/index.ts';
import { isSealed, openChange, sealChange } from '@/utils/panel/sealed.ts';
import { aChange, PANEL, SamplePanel } from './panel-sample.ts';

async function aReview() {
  const { text, publicKey } = await newChairKey('Giải', 'chủ tịch');
  const chair = await unlockChairKey(text, 'chủ tịch');
  const set = { decision: { verdict: 'proposed', reason: 'Viết kỹ' }, 'scores.Bút pháp': 8.5 };
  const review: PanelChange = { ...aChange(set), by: 'library', n: 1 };
  return { publicKey, chair, review, sealed: await sealChange(PANEL, review, publicKey) };
}

it('closes every value for the chair alone, who reads it as it was written', async () => {
  const { chair, review, sealed } = await aReview();
  expect(isSealed(review)).toBe(false);
  expect(isSealed(sealed)).toBe(true);
  expect(JSON.stringify(sealed)).not.toMatch(/proposed|Viết|8\.5/);
  expect(await openChange(PANEL, sealed, chair)).toEqual(review);
});

it('opens by no other key, in no other panel, change or field, and not when altered', async () => {
  const { chair, sealed } = await aReview();
  const other = await unlockChairKey((await newChairKey('Giải', 'x')).text, 'x');
  expect(await openChange(PANEL, sealed, other)).toBeNull();
  expect(await openChange('another', sealed, chair)).toBeNull();
  expect(await openChange(PANEL, { ...sealed, id: 'another' }, chair)).toBeNull();
  const { decision } = sealed.set;
  expect(await openChange(PANEL, { ...sealed, set: { remark: decision! } }, chair)).toBeNull();
  const cut = { decision: { ...decision!, v: { sealed: 'AAAA' } } };
  expect(await openChange(PANEL, { ...sealed, set: cut }, chair)).toBeNull();
});

it('leaves a reviewer’s machine closed, and arrives', async () => {
  const { chair, publicKey } = await aReview();
  const panel = new SamplePanel();
  const office = await panel.device('s01', 1, { role: 'secretariat' });
  const r07 = await panel.device('r07');
  r07.membership.sealedFor = publicKey;
  await panel.publish();
  r07.source.make(aChange({ remark: 'Chỉ chủ tịch đọc' }));
  await panel.visit(r07);
  const bodies = panel.server.messages(logName(PANEL)).map(({ body }) => new TextDecoder().decode(body));
  expect(bodies.join()).not.toContain('chủ tịch');
  expect(await panel.visit(office)).toMatchObject({ arrived: 1, refused: [] });
  const [one] = office.source.arrived.values();
  expect((await openChange(PANEL, one!.change, chair))?.set.remark?.v).toBe('Chỉ chủ tịch đọc');
});

import { describe, expect, it } from 'vitest';
import { toBase64Url } from '@/utils/panel/canonical.ts';
import { branchOf, logName, noticeBranch, personBranch, subjectOf } from '@/utils/panel/names.ts';
import { newSeed, publicKeyOf, signChange, signingKeyOf } from '@/utils/panel/signing.ts';
import type { SignedChange } from '@/utils/panel/visit-model.ts';
import { aChange, bodyOf, type Device, PANEL, SamplePanel } from './panel-sample.ts';

const branch = branchOf(PANEL, 'td3', 'r07');

/** A panel whose secretariat reads what was put into the log past the product. */
async function aPanel() {
  const panel = new SamplePanel();
  const [office, r07, r08] = [
    await panel.device('s01', 1, { role: 'secretariat' }),
    await panel.device('r07'),
    await panel.device('r08'),
  ];
  await panel.publish();
  const put = async (
    device: Device,
    subject: string,
    change = aChange(),
    more: Partial<SignedChange> = {},
  ) => {
    const signed = await signChange(device.membership, subject, { ...change, by: device.source.by, n: 1 });
    panel.server.put({ ...signed, ...more });
    return change.id;
  };
  return { panel, office, r07, r08, put };
}

const at = (change: ReturnType<typeof aChange>, of = branch) => subjectOf(of, change.table, change.key);

describe('what the secretariat reads of the log', () => {
  it('counts when it is signed by a device of whoever’s branch it is', async () => {
    const { panel, office, r07, put } = await aPanel();
    const change = aChange();
    await put(r07, at(change), change);
    expect(await panel.visit(office)).toMatchObject({ arrived: 1, refused: [], fault: null });
    expect(office.source.arrived.get(change.id)).toMatchObject({ who: 'r07', sub: 'td3', isOwn: false });
  });

  it.each([
    ['unsigned', { signature: '' }],
    ['unsigned', { signature: 'nothing' }],
    ['forged', { body: bodyOf({ ...aChange({ remark: 'Khác' }), by: 'x', n: 1 }) }],
    ['malformed', { id: 'another-id' }],
  ] as const)('is refused as %s, and listed: %j', async (reason, more) => {
    const { panel, office, r07, put } = await aPanel();
    const change = aChange();
    await put(r07, at(change), change, more);
    const { arrived, refused } = await panel.visit(office);
    expect({ arrived, refused }).toMatchObject({
      arrived: 0,
      refused: [{ who: 'r07', reason, table: 'reviews' }],
    });
  });

  it('is refused by the key of another reviewer, an unknown one, and the secretariat’s', async () => {
    const { panel, office, r07, r08, put } = await aPanel();
    const stranger = await new SamplePanel().device('r07');
    for (const device of [r08, office, stranger]) {
      const change = aChange();
      await put(device, at(change), change);
    }
    const refused = (await panel.visit(office)).refused.map(({ reason }) => reason);
    expect(refused).toEqual(['wrongKey', 'wrongKey', 'unknownKey']);
    expect(r07.source.arrived.size).toBe(0);
  });

  it('is refused when it was signed for another panel', async () => {
    const { panel, office, r07 } = await aPanel();
    const change = aChange();
    const elsewhere = { ...r07.membership, panel: 'another' };
    panel.server.put(await signChange(elsewhere, at(change), { ...change, by: 'x', n: 1 }));
    expect((await panel.visit(office)).refused).toMatchObject([{ reason: 'forged' }]);
  });

  it('is refused after its device was revoked, and stands when it came before', async () => {
    const { panel, office, r07, put } = await aPanel();
    const before = aChange();
    await put(r07, at(before), before);
    panel.server.now += 60_000;
    panel.devices.find(({ who }) => who === 'r07')!.revokedAt = new Date(panel.server.now).toISOString();
    await panel.publish();
    panel.server.now += 60_000;
    const after = aChange();
    await put(r07, at(after), after);
    expect(await panel.visit(office)).toMatchObject({ arrived: 1, refused: [{ reason: 'revoked' }] });
  });

  it('waits for a newer version, and is taken when its device’s key is known', async () => {
    const { panel, office, r07, put } = await aPanel();
    const newer = { ...aChange(), v: 2 as never };
    await put(r07, at(newer), newer);
    panel.devices.push({ ...panel.devices[1]!, who: 'r09', key: await publicKeyOf(newSeed()) });
    expect((await panel.visit(office)).refused).toMatchObject([{ reason: 'newer' }]);
    const late = await panel.device('r10');
    const change = aChange();
    await put(late, at(change, branchOf(PANEL, 'td3', 'r10')), change);
    expect((await panel.visit(office)).refused).toMatchObject([{ reason: 'unknownKey' }]);
    await panel.publish();
    panel.server.now += 25 * 60 * 60 * 1000;
    const { arrived, refused } = await panel.visit(office);
    expect({ arrived, refused }).toMatchObject({ arrived: 1, refused: [{ reason: 'newer' }] });
  });

  it('names the numbers that are missing of a device', async () => {
    const { panel, office, r07 } = await aPanel();
    for (let n = 0; n < 60; n += 1) r07.source.make(aChange());
    await panel.visit(r07);
    const { messages } = panel.server.streams.get(logName(PANEL))!;
    messages.splice(40, 3);
    const gap = { who: 'r07', by: r07.source.by, missing: [[41, 43]] };
    expect((await panel.visit(office)).gaps).toEqual([gap]);
    await panel.visit(r07);
    expect((await panel.visit(office)).gaps).toEqual([]);
  });
});

describe('what a reviewer reads of the secretariat', () => {
  it('is taken for all, the own subcommittee and the own person', async () => {
    const { panel, office, r07, r08 } = await aPanel();
    office.source.make(aChange({ name: 'Giải' }, { table: 'awards', key: 'a', to: 'all' }));
    office.source.make(aChange({ title: 'Bài' }, { table: 'entries', key: 'e', to: { sub: 'td3' } }));
    office.source.make(
      aChange({ who: 'r07' }, { table: 'assignments', key: ['e', 'r07'], to: { who: 'r07' } }),
    );
    expect(await panel.visit(office)).toMatchObject({ own: 3, confirmed: 3, fault: null });
    expect(await panel.visit(r07)).toMatchObject({ arrived: 3, refused: [] });
    expect(await panel.visit(r08)).toMatchObject({ arrived: 2, refused: [] });
  });

  it('is refused when another reviewer signed it', async () => {
    const { panel, r07, r08, put } = await aPanel();
    const change = aChange({ who: 'r07' }, { table: 'assignments', key: ['e', 'r07'] });
    await put(r08, subjectOf(personBranch(PANEL, 'r07'), change.table, change.key), change);
    expect((await panel.visit(r07)).refused).toMatchObject([{ reason: 'wrongKey', table: 'assignments' }]);
  });

  it('takes no roster but that of the panel’s own key, and none that is older', async () => {
    const { panel, r07 } = await aPanel();
    await panel.visit(r07);
    panel.devices.length = 0;
    await panel.publish(newSeed());
    panel.edition = 0;
    await panel.publish();
    expect(await panel.visit(r07)).toMatchObject({ refused: [{ reason: 'wrongKey', table: 'roster' }] });
    expect(r07.source.roster?.devices).toHaveLength(3);
  });

  it('refuses what is no change, whatever it is', async () => {
    const { panel, r07, office } = await aPanel();
    const key = (await signingKeyOf(office.seed))!;
    const { sign } = await import('@/utils/panel/signing.ts');
    const subject = subjectOf(noticeBranch(PANEL), 'awards', 'a');
    const bodies = ['', 'null', '[]', '{"v":1}', '{"__proto__":{"v":1}}', '\ud800', '{'.repeat(9000)];
    for (const [index, body] of bodies.entries()) {
      const bytes = new TextEncoder().encode(body);
      const head = new TextEncoder().encode(`but-nho change\n${PANEL}\n`);
      const signature = toBase64Url(await sign(key, new Uint8Array([...head, ...bytes])));
      panel.server.put({
        subject,
        id: `bad-${index}`,
        by: 'x',
        n: index + 1,
        body: bytes,
        signature: `${office.membership.publicKey}.${signature}`,
      });
    }
    const { refused, fault } = await panel.visit(r07);
    expect(fault).toBeNull();
    expect(refused.map(({ reason }) => reason)).toEqual(bodies.map(() => 'malformed'));
  });
});

describe('a release', () => {
  it('is not there before it is made, lets one subcommittee read each other, and may come in halves', async () => {
    const { panel, r07, r08 } = await aPanel();
    r07.source.make(aChange());
    r07.source.make(aChange());
    await panel.visit(r07);
    expect(await panel.visit(r08)).toMatchObject({ isReleased: false, arrived: 0, fault: null });
    panel.server.release(`rel_${PANEL}_td3`, logName(PANEL), `award.${PANEL}.r.td3.>`);
    const released = panel.server.streams.get(`rel_${PANEL}_td3`)!;
    const late = released.messages.shift()!;
    expect(await panel.visit(r08)).toMatchObject({
      isReleased: true,
      arrived: 1,
      gaps: [{ who: 'r07', missing: [[1, 1]] }],
    });
    released.messages.push({ ...late, seq: ++released.last });
    expect(await panel.visit(r08)).toMatchObject({ arrived: 1, gaps: [], refused: [] });
  });
});

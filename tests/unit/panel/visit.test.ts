import { describe, expect, it } from 'vitest';
import { logName } from '@/utils/panel/names.ts';
import { MemorySource } from '../../sample/memory-source.ts';
import { aChange, PANEL, SamplePanel } from './panel-sample.ts';

async function aPanel(devices = 1) {
  const panel = new SamplePanel();
  const reviewers = await Promise.all(
    Array.from({ length: devices }, (_, at) => panel.device('r07', at + 1)),
  );
  await panel.publish();
  return { panel, first: reviewers[0]!, second: reviewers[1]! };
}

const fill = (device: { source: { make(change: ReturnType<typeof aChange>): void } }, count: number) => {
  for (let at = 0; at < count; at += 1) device.source.make(aChange());
};

describe('a visit', () => {
  it('sends what was made, in its order, and confirms it by comparison', async () => {
    const { panel, first } = await aPanel();
    fill(first, 120);
    const report = await panel.visit(first);
    expect(report).toMatchObject({
      own: 120,
      confirmed: 120,
      sent: 120,
      sentAgain: 0,
      fault: null,
      gaps: [],
    });
    expect(panel.logged).toEqual(first.source.made.map(({ id }) => id));
  });

  it('sends nothing twice when nothing is lost', async () => {
    const { panel, first } = await aPanel();
    fill(first, 12);
    await panel.visit(first);
    fill(first, 3);
    expect(await panel.visit(first)).toMatchObject({ own: 15, confirmed: 15, sent: 3, sentAgain: 0 });
    expect(panel.logged).toHaveLength(15);
  });

  it('finds a false acknowledgement in the same visit, and sends again', async () => {
    const { panel, first } = await aPanel();
    fill(first, 20);
    const lost = new Set(['3', '11'].map((at) => first.source.made[Number(at)]!.id));
    panel.server.onSend = ({ id }) => (lost.delete(id) ? 'lose' : 'keep');
    expect(await panel.visit(first)).toMatchObject({ confirmed: 20, sent: 20, sentAgain: 2, gaps: [] });
  });

  it('never calls confirmed what a server acknowledges and does not keep', async () => {
    const { panel, first } = await aPanel();
    fill(first, 5);
    panel.server.onSend = () => 'lose';
    expect(await panel.visit(first)).toMatchObject({ own: 5, confirmed: 0, fault: null });
    panel.server.onSend = () => 'keep';
    expect(await panel.visit(first)).toMatchObject({ own: 5, confirmed: 5 });
  });

  it('sends all again to a log that was wiped, and what an old copy lacks', async () => {
    const { panel, first } = await aPanel();
    fill(first, 30);
    await panel.visit(first);
    const restore = panel.server.copy(logName(PANEL));
    fill(first, 20);
    await panel.visit(first);
    restore();
    expect(await panel.visit(first)).toMatchObject({ own: 50, confirmed: 50, sent: 0, sentAgain: 20 });
    panel.server.wipe(logName(PANEL));
    expect(await panel.visit(first)).toMatchObject({ own: 50, confirmed: 50, sent: 0, sentAgain: 50 });
    expect([...panel.logged].sort()).toEqual(first.source.held);
  });

  it('notices an old copy that another device has filled up to the same count', async () => {
    const { panel, first, second } = await aPanel(2);
    fill(first, 10);
    await panel.visit(first);
    const restore = panel.server.copy(logName(PANEL));
    fill(first, 5);
    await panel.visit(first);
    restore();
    fill(second, 5);
    await panel.visit(second);
    expect(panel.logged).toHaveLength(15);
    expect(await panel.visit(first)).toMatchObject({ confirmed: 15, sentAgain: 5, arrived: 5 });
    expect(panel.logged).toHaveLength(20);
  });

  it('is content with a log that holds changes twice', async () => {
    const { panel, first } = await aPanel();
    fill(first, 9);
    panel.server.onSend = () => 'twice';
    expect(await panel.visit(first)).toMatchObject({ confirmed: 9, sent: 9 });
    expect(await panel.visit(first)).toMatchObject({ confirmed: 9, sent: 0, sentAgain: 0, arrived: 0 });
  });

  it('ends by a fault and goes on where it was', async () => {
    const { panel, first } = await aPanel();
    fill(first, 40);
    let sent = 0;
    panel.server.onSend = () => (++sent === 17 ? 'keepButFail' : 'keep');
    expect(await panel.visit(first)).toMatchObject({ fault: { kind: 'timeout' }, sent: 16 });
    expect(await panel.visit(first)).toMatchObject({ fault: null, confirmed: 40 });
    expect(panel.logged).toEqual(first.source.made.map(({ id }) => id));
  });

  it('ends where its device is revoked in the middle, and keeps what is unsent', async () => {
    const { panel, first } = await aPanel();
    fill(first, 10);
    let sent = 0;
    panel.server.onSend = () => (++sent > 4 ? 'revoked' : 'keep');
    expect(await panel.visit(first)).toMatchObject({ fault: { kind: 'revoked' }, sent: 4, own: 10 });
    expect(first.source.held).toHaveLength(10);
  });

  it('reads what others say though one member has filled the log, and sends on once there is room', async () => {
    const { panel, first } = await aPanel();
    fill(first, 10);
    let isFull = true;
    let sent = 0;
    panel.server.onSend = () => (++sent > 4 && isFull ? 'full' : 'keep');
    await panel.publish();
    expect(await panel.visit(first)).toMatchObject({ fault: { kind: 'full' }, sent: 4, own: 10 });
    const office = await panel.device('s01', 1, { role: 'secretariat' });
    await panel.publish();
    office.source.make({ ...aChange({ title: 'x' }, { table: 'entries', key: 'e1' }), to: 'all' });
    panel.server.onSend = ({ subject }) => (subject.includes('.r.') && isFull ? 'full' : 'keep');
    await panel.visit(office);
    expect(await panel.visit(first)).toMatchObject({ fault: { kind: 'full' }, arrived: 1 });
    isFull = false;
    expect(await panel.visit(first)).toMatchObject({ fault: null, sent: 6, confirmed: 10 });
    expect(panel.logged).toEqual(first.source.made.map(({ id }) => id));
  });

  it('notices that its invitation was opened twice, and loses nothing of either', async () => {
    const { panel, first } = await aPanel();
    const twin = { ...first, source: new MemorySource('another-library') };
    fill(first, 5);
    fill(twin, 3);
    expect(await panel.visit(first)).toMatchObject({ usedElsewhere: 0, confirmed: 5 });
    expect(await panel.visit(twin)).toMatchObject({ usedElsewhere: 5, arrived: 5, confirmed: 3 });
    expect(await panel.visit(first)).toMatchObject({ usedElsewhere: 3, arrived: 3, confirmed: 5 });
    expect(await panel.visit(twin)).toMatchObject({ usedElsewhere: 0 });
    expect(panel.logged).toHaveLength(8);
  });

  it('refuses a server that loses what it acknowledged', async () => {
    const { panel, first } = await aPanel();
    fill(first, 1);
    panel.server.version = '2.10.27';
    expect(await panel.visit(first)).toMatchObject({
      fault: { kind: 'oldServer', detail: '2.10.27' },
      serverVersion: '2.10.27',
      sent: 0,
    });
  });

  it('sends a change that is too long without its values, so that no number is missing', async () => {
    const { panel, first } = await aPanel();
    fill(first, 1);
    first.source.make(aChange({ remark: 'ấ'.repeat(5_000_000) }));
    fill(first, 1);
    expect(await panel.visit(first)).toMatchObject({ leftOut: 1, confirmed: 3, gaps: [], fault: null });
    expect([...first.source.leftOutAs.values()]).toEqual(['tooLarge']);
    const lengths = panel.server.messages(logName(PANEL)).map(({ body }) => body.length);
    expect(Math.max(...lengths)).toBeLessThan(1000);
  });

  it('says how far this device’s clock is off', async () => {
    const { panel, first } = await aPanel();
    fill(first, 1);
    const year = 365 * 24 * 60;
    const log = panel.server;
    const { visit } = await import('@/utils/panel/visit/visit.ts');
    const { MemoryLog } = await import('../../sample/memory-log.ts');
    const report = await visit({ ...first, log: new MemoryLog(log), now: () => log.now + year * 60_000 });
    expect(report).toMatchObject({ clockOff: year, confirmed: 1, fault: null });
  });
});

describe('two devices of one reviewer', () => {
  it('have the same in the end', async () => {
    const { panel, first, second } = await aPanel(2);
    fill(first, 30);
    fill(second, 20);
    await panel.visit(first);
    expect(await panel.visit(second)).toMatchObject({ arrived: 30, own: 20, confirmed: 20 });
    expect(await panel.visit(first)).toMatchObject({ arrived: 20 });
    expect(second.source.held).toEqual(first.source.held);
    expect([...first.source.arrived.values()].every(({ isOwn }) => isOwn)).toBe(true);
  });
});

import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { PanelFault } from '@/utils/panel/index.ts';
import { browser } from '@/utils/platform/browser.ts';
import { putAward } from '@/utils/store/desk/awards.ts';
import { putEntries } from '@/utils/store/desk/entries.ts';
import { editReview } from '@/utils/store/desk/reviews.ts';
import {
  keepMembership,
  leavePanel,
  listStandings,
  sentData,
  visitAll,
  visitNow,
} from '@/utils/store/panel/index.ts';
import { anAward, anEntry } from '../../../sample/desk.ts';
import { Machine } from '../../../sample/machines.ts';
import { MemoryLog } from '../../../sample/memory-log.ts';
import { PANEL, SamplePanel } from '../../panel/panel-sample.ts';

const loaded = vi.hoisted(() => ({ client: 0 }));
vi.mock('@/utils/panel/nats/index.ts', () => {
  loaded.client += 1;
  return { connect: async () => Promise.reject(new PanelFault('unreachable')) };
});

let panel: SamplePanel;
const machine = new Machine();
const create = vi.fn(async () => {});

async function join() {
  const { membership } = await panel.device('r07');
  await panel.publish();
  await putAward(anAward());
  await putEntries([anEntry()]);
  await keepMembership({ ...membership, awardId: 'award-1' });
}

beforeEach(() => {
  panel = new SamplePanel();
  create.mockClear();
  Object.assign(browser, { alarms: { create, get: async () => undefined, clear: async () => true } });
});

afterEach(() => Machine.stop());

it('whoever belongs to no panel loads no client, connects nowhere and plans nothing', async () => {
  await machine.at(async () => {
    const connect = vi.fn();
    await visitAll();
    await visitAll(connect);
    expect(await visitNow(PANEL)).toBeNull();
    expect([loaded.client, connect.mock.calls.length, create.mock.calls.length]).toEqual([0, 0, 0]);
    await join();
    await leavePanel(PANEL);
    await visitAll(connect);
    expect([loaded.client, connect.mock.calls.length, create.mock.calls.length]).toEqual([0, 0, 0]);
  });
});

it('in Firefox a visit waits for its consent, for what of its member leaves the machine', async () => {
  vi.stubEnv('BROWSER', 'firefox');
  await machine.at(async () => {
    await join();
    const connect = vi.fn(async () => new MemoryLog(panel.server));
    const contains = vi.fn(async () => false);
    Object.assign(browser, { permissions: { contains } });
    expect((await visitNow(PANEL, connect))?.fault).toEqual({ kind: 'consent', detail: '' });
    expect(connect).not.toHaveBeenCalled();
    expect(contains).toHaveBeenCalledWith({ data_collection: ['personallyIdentifyingInfo'] });
    contains.mockResolvedValue(true);
    await visitNow(PANEL, connect);
    expect(connect).toHaveBeenCalledOnce();
  });
  vi.unstubAllEnvs();
});

it('whoever is killed in the first visit of all is woken for the next one', async () => {
  await machine.at(async () => {
    await join();
    create.mockClear();
    await visitAll(async () => {
      expect(create.mock.calls).toEqual([['panel-visit', { delayInMinutes: 1, periodInMinutes: 1 }]]);
      throw new PanelFault('unreachable');
    });
    expect(create).toHaveBeenCalledTimes(2);
  });
});

it('two contexts visit one after the other, and the next visit comes soon only while something waits', async () => {
  await machine.at(async () => {
    await join();
    await editReview('entry-1', { remark: 'chờ gửi' });
    let open = 0;
    let most = 0;
    const connect = async () => {
      most = Math.max(most, ++open);
      const log = new MemoryLog(panel.server);
      const close = log.close.bind(log);
      log.close = async () => {
        open -= 1;
        await close();
      };
      return log;
    };
    await Promise.all([visitAll(connect), visitNow(PANEL, connect), visitAll(connect)]);
    expect([most, open]).toEqual([1, 0]);
    expect(create).toHaveBeenLastCalledWith('panel-visit', { delayInMinutes: 15, periodInMinutes: 15 });
    await editReview('entry-1', { remark: 'sửa' });
    await visitAll(async () => Promise.reject(new PanelFault('unreachable')));
    expect(create).toHaveBeenLastCalledWith('panel-visit', { delayInMinutes: 1, periodInMinutes: 1 });
    const [standing] = await listStandings();
    expect(standing).toMatchObject({ own: 2, confirmed: 1, last: { fault: { kind: 'unreachable' } } });
    expect(standing!.comparedAt).not.toBeNull();
  });
});

it('where marks leave the machine, what was read does, too', () => {
  const marks = { role: 'reviewer', level: 'marks' } as const;
  expect(sentData(marks)).toEqual(['personallyIdentifyingInfo', 'browsingActivity', 'websiteContent']);
  expect(sentData({ ...marks, role: 'secretariat' })).toEqual(['personallyIdentifyingInfo']);
});

import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { logName } from '@/utils/panel/names.ts';
import type { VisitReport } from '@/utils/panel/visit-model.ts';
import { aChange, PANEL, SamplePanel } from './panel-sample.ts';

/** What can happen between and in visits of two devices of one reviewer. */
const event = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant('make' as const), device: fc.nat(1), count: fc.nat(9) }),
  },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('visit' as const), device: fc.nat(1) }) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('faulty' as const),
      device: fc.nat(1),
      at: fc.nat(12),
      how: fc.constantFrom('lose', 'twice', 'keepButFail', 'timeout', 'unreachable'),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('cut' as const), device: fc.nat(1), at: fc.nat(20) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constantFrom('copy' as const, 'restore' as const, 'wipe' as const) }),
  },
);

it('whatever a server does, all is there after a visit in peace, on both devices, and nothing is confirmed that is not', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(event, { minLength: 3, maxLength: 25 }), async (events) => {
      const panel = new SamplePanel();
      const devices = [await panel.device('r07', 1), await panel.device('r07', 2)];
      await panel.publish();
      const inPeace = () => {
        panel.server.onSend = () => 'keep';
        panel.server.onCall = () => null;
      };
      const isHonest = ({ confirmed, fault }: VisitReport, device: number) => {
        if (fault) return;
        const there = new Set(panel.logged);
        expect(confirmed).toBe(devices[device]!.source.made.filter(({ id }) => there.has(id)).length);
      };
      let restore = panel.server.copy(logName(PANEL));
      for (const one of events) {
        inPeace();
        if (one.kind === 'make')
          for (let at = 0; at < one.count; at += 1) devices[one.device]!.source.make(aChange());
        else if (one.kind === 'copy') restore = panel.server.copy(logName(PANEL));
        else if (one.kind === 'restore') restore();
        else if (one.kind === 'wipe') panel.server.wipe(logName(PANEL));
        else if ('device' in one) {
          let calls = 0;
          if (one.kind === 'faulty')
            panel.server.onSend = () => (calls++ === one.at ? (one.how as 'lose') : 'keep');
          if (one.kind === 'cut') panel.server.onCall = () => (calls++ >= one.at ? 'unreachable' : null);
          isHonest(await panel.visit(devices[one.device]!), one.device);
        }
      }
      inPeace();
      // The second round brings to the first device what the second one sent.
      for (const device of [...devices, ...devices])
        expect(await panel.visit(device)).toMatchObject({
          fault: null,
          refused: [],
          gaps: expect.anything(),
        });
      const [first, second] = devices.map(({ source }) => source);
      const all = [...first!.made, ...second!.made].map(({ id }) => id).sort();
      expect([...new Set(panel.logged)].sort()).toEqual(all);
      expect(first!.held).toEqual(all);
      expect(second!.held).toEqual(all);
      const report = await panel.visit(devices[0]!);
      expect(report).toMatchObject({
        own: first!.made.length,
        confirmed: first!.made.length,
        sent: 0,
        gaps: [],
      });
    }),
    { numRuns: 60 },
  );
});

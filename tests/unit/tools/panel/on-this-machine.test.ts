import { expect, it } from 'vitest';
import { onThisMachine } from '../../../../tools/panel/server/on-this-machine.ts';

const place = (name: string, routes: number, others: Record<string, number>) => ({
  ...{ name, routes, others, tcp: 1, socket: 2, health: 3, disk: '/disk' },
});

it('leads the way from node to node over the line of that way', () => {
  const places = [place('n1', 6001, { n2: 7012 }), place('n2', 6002, { n1: 7021 })];
  const text = 'cluster { name: "a", listen: "127.0.0.1:6001", routes: ["nats-route://p:x@127.0.0.1:6002"] }';
  const own = onThisMachine(text, places[0]!, places);
  expect(own).toContain('@127.0.0.1:7012"');
  expect(own).toContain('listen: "127.0.0.1:6001"');
  expect(own).not.toContain('@127.0.0.1:6002"');
});

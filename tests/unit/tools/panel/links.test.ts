import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { until } from '../../../../tools/lib/until.ts';
import { Links } from '../../../../tools/panel/server/links.ts';

const open: { close: () => unknown }[] = [];
afterEach(() => {
  for (const one of open.splice(0)) one.close();
});

/** A node that keeps what it hears. */
async function listening(): Promise<{ port: number; heard: () => string }> {
  let heard = '';
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('data', (data) => {
      heard += data;
    });
    socket.on('error', () => {});
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  open.push(server);
  return { port: (server.address() as { port: number }).port, heard: () => heard };
}

it('hands on nothing of a node that is cut off, breaks nothing off, and hands all on once it is mended', async () => {
  const links = new Links();
  open.push(links);
  const node = await listening();
  const [fromFirst, fromThird] = [
    await links.open('n1', 'n2', node.port),
    await links.open('n3', 'n2', node.port),
  ];
  const [first, third] = [connect(fromFirst, '127.0.0.1'), connect(fromThird, '127.0.0.1')];
  first.write('1a ');
  await until('nothing came', async () => node.heard() === '1a ');

  links.cut('n1');
  first.write('1b ');
  third.write('3a ');
  await until('the others are cut off, too', async () => node.heard().includes('3a'));
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(node.heard()).toBe('1a 3a ');
  expect(first.destroyed).toBe(false);

  links.mend('n1');
  await until('nothing came after mending', async () => node.heard() === '1a 3a 1b ');
});

it('holds a connection that is made while a node is cut off', async () => {
  const links = new Links();
  open.push(links);
  const node = await listening();
  const port = await links.open('n1', 'n2', node.port);
  links.cut('n2');
  connect(port, '127.0.0.1').write('late');
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(node.heard()).toBe('');
  links.mend('n2');
  await until('nothing came after mending', async () => node.heard() === 'late');
});

import type { NodePlace } from './nodes.ts';
import { onThisMachine } from './on-this-machine.ts';

/** Hosts to name for three nodes of this machine: each is loopback, and none is another. */
export const HOSTS = ['127.0.0.1', '127.0.0.2', '127.0.0.3'] as const;

/**
 * A configuration that the secretariat's page wrote for one of {@link HOSTS}, with the ports and the disk of a place on this machine.
 * @param text as the office gets it
 */
export function movedHere(text: string, place: NodePlace, places: readonly NodePlace[]): string {
  let own = text
    .replace(/^listen: "[^"]*"/m, `listen: "127.0.0.1:${place.tcp}"`)
    .replace(/websocket \{ listen: "[^"]*"/, `websocket { listen: "127.0.0.1:${place.socket}"`)
    .replace(/(cluster \{ name: "[^"]*", listen: )"[^"]*"/, `$1"127.0.0.1:${place.routes}"`)
    .replace(/"\/[^"]*\/(jetstream|accounts)"/g, `"${place.disk}/$1"`);
  for (const [index, { routes }] of places.entries())
    own = own.replace(new RegExp(`@${HOSTS[index]}:\\d+"`), `@127.0.0.1:${routes}"`);
  return onThisMachine(own, place, places);
}

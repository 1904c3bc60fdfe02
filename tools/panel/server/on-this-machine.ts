import type { NodePlace } from './nodes.ts';

/** A port on which nobody listens: nodes tell each other addresses of third ones, and none shall go past its line. */
const NOWHERE = '127.0.0.1:1';

/**
 * The configuration that an office gets for a node, made fit for this machine: nodes reach each other by the lines between them, and can
 * be asked about their health.
 * @param text as the extension writes it for nodes at these places
 */
export function onThisMachine(text: string, place: NodePlace, places: readonly NodePlace[]): string {
  let own = text;
  for (const { name, routes } of places) {
    const line = place.others[name];
    if (line) own = own.replace(`@127.0.0.1:${routes}"`, `@127.0.0.1:${line}"`);
  }
  own = own.replace('cluster { ', `cluster { advertise: "${NOWHERE}", `);
  return `http: "127.0.0.1:${place.health}"\n${own}`;
}

import type { PanelKeys, PanelNode } from '../model.ts';
import { accountJwt, accountKey, operatorJwt, systemJwt, systemKey } from './credentials.ts';

/** A file that the office gets. */
export interface ConfigurationFile {
  name: string;
  text: string;
}

/** The folder of a server's data, as Debian's package has it. */
export const STORE = '/var/lib/nats';

const PORTS = { web: 8442, routes: 6222, tools: 4222 };

/** Nodes of these hosts, named `n1`, `n2`, `n3`. */
export const nodesOf = (hosts: readonly string[]): PanelNode[] =>
  hosts.map((host, index) => ({ name: `n${index + 1}`, host, ports: PORTS, store: STORE }));

/** What a server answers to on the machine alone: the web server before it has the certificate. */
const HERE = '127.0.0.1';

/**
 * The configuration of each node: `panel.conf` where there is one, otherwise `panel-n1.conf`, …. It holds no secret keys, but the
 * word by which nodes let each other in. Can be made anew from the key file at any time; a server keeps the newer account.
 */
export async function configurations(keys: PanelKeys): Promise<ConfigurationFile[]> {
  const [operator, system, account] = await Promise.all([
    operatorJwt(keys),
    systemJwt(keys),
    accountJwt(keys),
  ]);
  const preloaded = `{ ${systemKey(keys)}: "${system}", ${accountKey(keys)}: "${account}" }`;
  return keys.nodes.map((node) => ({
    name: keys.nodes.length === 1 ? 'panel.conf' : `panel-${node.name}.conf`,
    text: [
      `server_name: ${node.name}`,
      `listen: "${HERE}:${node.ports.tools}"`,
      'max_payload: 1MB',
      `websocket { listen: "${HERE}:${node.ports.web}", no_tls: true, compression: false }`,
      // No less than an account may take, or it takes nothing. Each change is on the disk before it is acknowledged.
      `jetstream { store_dir: "${node.store}/jetstream", max_file_store: 32GB, max_memory_store: 256MB, sync_interval: always }`,
      ...clusterOf(keys, node),
      `operator: "${operator}"`,
      `system_account: "${systemKey(keys)}"`,
      `resolver: { type: full, dir: "${node.store}/accounts", allow_delete: false, interval: "1m" }`,
      `resolver_preload: ${preloaded}`,
      '',
    ].join('\n'),
  }));
}

function clusterOf({ nodes, panel, routePassword }: PanelKeys, node: PanelNode): string[] {
  if (nodes.length === 1) return [];
  const routes = nodes
    .filter((other) => other !== node)
    .map(({ host, ports }) => `"nats-route://panel:${routePassword}@${host}:${ports.routes}"`);
  const authorization = `authorization { user: panel, password: "${routePassword}", timeout: 5 }`;
  return [
    `cluster { name: "${panel}", listen: "${node.host}:${node.ports.routes}", ${authorization}, routes: [${routes.join(', ')}] }`,
  ];
}

/** The lines for the office's web server (nginx), which has the certificate. The path is that of the panel's address. */
export function webServerLines({ servers, nodes }: PanelKeys): string {
  const { pathname } = new URL(servers[0]!);
  return [
    `location ${pathname} {`,
    `  proxy_pass http://${HERE}:${nodes[0]!.ports.web};`,
    '  proxy_http_version 1.1;',
    '  proxy_set_header Upgrade $http_upgrade;',
    '  proxy_set_header Connection upgrade;',
    '}',
    '',
  ].join('\n');
}

import { memberBy, PanelFault, type PanelKeys, textOf } from '@/utils/panel/index.ts';
import { askToSend } from '@/utils/platform/consent.ts';
import {
  countSealed,
  keepMembership,
  keepRoster,
  leavePanel,
  listMemberships,
  openSealed,
  sentData,
} from '@/utils/store/panel/index.ts';
import type { PanelDeeds } from '../deeds.ts';

/** The secretariat's keys and rights, with the client of the log: loaded when one of its deeds is asked for. */
const load = () => import('@/utils/panel/office/index.ts');

/** How long the credentials of the secretariat's own device hold, in milliseconds: longer than any award takes. */
const OWN_TERM = 2 * 365 * 24 * 60 * 60 * 1000;

const textFile = (name: string, text: string, type: string) => ({ name, blob: new Blob([text], { type }) });

/** Makes this machine a device of the secretariat, in place of what it was. @param who the person it is; null for a new one */
async function takePart(keys: PanelKeys, who: string | null): Promise<PanelKeys> {
  const { invite } = await load();
  const until = new Date(Date.now() + OWN_TERM).toISOString();
  const own = { who, name: keys.from, role: 'secretariat' as const, subName: '', until };
  const { keys: next, invitation } = await invite(keys, own);
  await leavePanel(keys.panel);
  await keepMembership(await memberBy(invitation, keys.award.id));
  return next;
}

/** To be called first of all, or the browser asks nobody. @throws PanelFault `consent` */
async function askOffice(): Promise<void> {
  if (!(await askToSend(sentData({ role: 'secretariat', level: 'scores' })))) throw new PanelFault('consent');
}

/** Whether the membership of this machine was made with keys that count no more, or is missing. */
async function ownPart(keys: PanelKeys): Promise<string | null> {
  return (await listMemberships()).find(({ panel }) => panel === keys.panel)?.who ?? null;
}

const hasServer = ({ servers }: PanelKeys): boolean => servers.length > 0;

/** Tells whose keys count: this library and its files at once, and the server, where there is one. */
async function tellRoster(keys: PanelKeys): Promise<void> {
  const { publishRoster, signRoster } = await load();
  const { subject, body, signature } = await signRoster(keys);
  await keepRoster(keys.panel, keys.roster, { subject, body: textOf(body), signature });
  if (hasServer(keys)) await publishRoster(keys);
}

/** What the secretariat does with the panel's keys. */
export const officeDeeds: Pick<
  PanelDeeds,
  | 'newChairKey'
  | 'countSealed'
  | 'openSealed'
  | 'openPanel'
  | 'unlock'
  | 'keyFile'
  | 'serverFiles'
  | 'proxyLines'
  | 'checkServer'
  | 'invite'
  | 'publishRoster'
  | 'revoke'
  | 'rotate'
  | 'release'
  | 'listReleased'
  | 'changeSettings'
> = {
  async newChairKey(award, passphrase) {
    const { text, publicKey } = await (await load()).newChairKey(award, passphrase);
    return { file: textFile('khoa-chu-tich.json', text, 'application/json'), publicKey };
  },

  countSealed,

  async openSealed(panel, file, passphrase) {
    const { unlockChairKey } = await load();
    return openSealed(panel, await unlockChairKey(await file.text(), passphrase));
  },

  async openPanel({ award: { id, name, subcommittees }, hosts, ...plan }, passphrase) {
    await askOffice();
    const { newPanel, nodesOf } = await load();
    const keys = newPanel({ award: { id, name, subcommittees }, nodes: nodesOf(hosts), ...plan });
    return { keys: await takePart(keys, null), passphrase };
  },

  async unlock(file, passphrase) {
    await askOffice();
    const { unlockKeys } = await load();
    const keys = await unlockKeys(await file.text(), passphrase);
    const held = (await listMemberships()).find(({ panel }) => panel === keys.panel);
    // A list that was published after the file was saved counts.
    const roster = held?.roster && held.roster.edition > keys.roster.edition ? held.roster : keys.roster;
    const known = { ...keys, roster };
    return { keys: held ? known : await takePart(known, null), passphrase };
  },

  async keyFile({ keys, passphrase }) {
    const { lockKeys } = await load();
    return textFile(`khoa-hoi-dong-${keys.panel}.json`, await lockKeys(keys, passphrase), 'application/json');
  },

  async serverFiles(keys) {
    const { configurations } = await load();
    return (await configurations(keys)).map(({ name, text }) => textFile(name, text, 'text/plain'));
  },

  async proxyLines(keys) {
    return (await load()).webServerLines(keys);
  },

  async checkServer({ keys }) {
    const { openStreams, serverVersion } = await load();
    const version = await serverVersion(keys);
    await openStreams(keys);
    await tellRoster(keys);
    return version;
  },

  async invite({ keys, passphrase }, { who, name, subcommittee }, until) {
    const { invite } = await load();
    const role = subcommittee === null ? 'secretariat' : 'reviewer';
    const made = await invite(keys, { who, name, role, subName: subcommittee ?? '', until });
    return { office: { keys: made.keys, passphrase }, invitation: made.invitation };
  },

  publishRoster: ({ keys }) => tellRoster(keys),

  async revoke({ keys, passphrase }, key) {
    const { revoke, tellServer } = await load();
    const next = revoke(keys, key);
    if (hasServer(keys)) await tellServer(next);
    await tellRoster(next);
    return { keys: next, passphrase };
  },

  async rotate({ keys, passphrase }) {
    const { rotate, tellServer } = await load();
    const next = rotate(keys);
    if (hasServer(keys)) await tellServer(next);
    const own = await takePart(next, await ownPart(keys));
    await tellRoster(own);
    return { keys: own, passphrase };
  },

  async release({ keys }, sub) {
    await (await load()).release(keys, sub);
  },

  async listReleased({ keys }) {
    if (!hasServer(keys)) return [];
    return (await load()).listReleased(keys);
  },

  async changeSettings({ keys, passphrase }, settings) {
    return { passphrase, keys: { ...keys, ...settings } };
  },
};

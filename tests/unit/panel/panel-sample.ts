import { nextStamp } from '@/utils/merge/index.ts';
import { bytesOf, canonical } from '@/utils/panel/canonical.ts';
import type { Membership, Roster, RosterDevice } from '@/utils/panel/model.ts';
import { logName, noticeBranch, outName, rootOf, subjectOf, under } from '@/utils/panel/names.ts';
import { newSeed, publicKeyOf, signChange, signingKeyOf } from '@/utils/panel/signing.ts';
import { visit } from '@/utils/panel/visit/visit.ts';
import { MemoryLog, MemoryServer } from '../../sample/memory-log.ts';
import { type Made, MemorySource } from '../../sample/memory-source.ts';

export const PANEL = 'k3v9x2ab';

/** One device of a panel, with its library. */
export interface Device {
  membership: Membership;
  source: MemorySource;
  seed: string;
}

let made = 0;

/** A change of a review, as a library makes it. */
export function aChange(
  set: Record<string, unknown> = { remark: 'Bài có số liệu gốc.' },
  more: Partial<Made> = {},
): Made {
  made += 1;
  const t = nextStamp(null, 1_732_000_000_000 + made, 'lib');
  return {
    v: 1,
    id: `change-${made}`,
    t,
    table: 'reviews',
    key: [`entry-${made}`, ''],
    set: Object.fromEntries(Object.entries(set).map(([field, v]) => [field, { v, t, was: null }])),
    ...more,
  };
}

/** A panel in memory: a server, the secretariat, and reviewers who are in its roster. */
export class SamplePanel {
  readonly server = new MemoryServer();
  readonly panelSeed = newSeed();
  readonly devices: RosterDevice[] = [];
  edition = 0;

  constructor() {
    this.open();
  }

  open(): void {
    this.server.open(logName(PANEL), under(`${rootOf(PANEL)}.r`));
    this.server.open(outName(PANEL), under(`${rootOf(PANEL)}.o`));
  }

  async device(
    who: string,
    device = 1,
    { role = 'reviewer' as Membership['role'], sub = 'td3' } = {},
  ): Promise<Device> {
    const seed = newSeed();
    const publicKey = await publicKeyOf(seed);
    const until = '2027-01-31T00:00:00.000Z';
    const at = role === 'reviewer' ? sub : '';
    this.devices.push({ who, name: who, sub: at, role, device, key: publicKey, until, revokedAt: null });
    const membership: Membership = {
      v: 1,
      panel: PANEL,
      servers: ['wss://panel.example.vn'],
      awardId: 'award',
      awardName: 'Giải thử',
      from: 'Ban thư ký',
      who,
      name: who,
      sub: at,
      subName: 'Tiểu ban 3',
      device,
      role,
      level: 'scores',
      sealedFor: null,
      panelKey: await publicKeyOf(this.panelSeed),
      until,
      jwt: '',
      publicKey,
      signingKey: (await signingKeyOf(seed))!,
      joinedAt: '2026-11-01T00:00:00.000Z',
      roster: null,
    };
    return { membership, source: new MemorySource(`library-of-${who}-${device}`), seed };
  }

  /** Publishes who belongs to the panel. */
  async publish(signer = this.panelSeed): Promise<void> {
    this.edition += 1;
    const roster: Roster = {
      panel: PANEL,
      edition: this.edition,
      at: '2026-11-01T00:00:00.000Z',
      subs: [{ sub: 'td3', name: 'Tiểu ban 3' }],
      devices: structuredClone(this.devices),
    };
    const change = aChange(
      { roster },
      { table: 'roster', key: String(this.edition), id: `roster-${this.edition}` },
    );
    const keys = {
      panel: PANEL,
      publicKey: await publicKeyOf(signer),
      signingKey: (await signingKeyOf(signer))!,
    };
    const subject = subjectOf(noticeBranch(PANEL), 'roster', change.key);
    this.server.put(await signChange(keys, subject, { ...change, by: 'office', n: this.edition }));
  }

  /** One visit, which keeps the roster that came. */
  async visit({ membership, source }: Device) {
    const log = new MemoryLog(this.server);
    const member = { ...membership, roster: source.roster };
    return visit({ membership: member, log, source, now: () => this.server.now, wait: async () => {} });
  }

  /** Ids that the log holds, in its order. */
  get logged(): string[] {
    return this.server.messages(logName(PANEL)).map(({ id }) => id);
  }
}

export const bodyOf = (value: unknown) => bytesOf(canonical(value));

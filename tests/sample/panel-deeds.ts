import type { GivenTo, OpenOffice, PanelDeeds } from '../../entrypoints/panel/deeds.ts';
import {
  type Assignment,
  type Invitation,
  type Membership,
  PanelFault,
  type PanelKeys,
  type Roster,
  type RosterDevice,
  type VisitReport,
} from '../../utils/panel/index.ts';
import type { Arrivals, PanelStanding, PersonProgress } from '../../utils/store/panel/index.ts';

/** A device of the roster, still valid. */
export const aDevice = (changes: Partial<RosterDevice> = {}): RosterDevice => ({
  who: 'r01',
  name: 'Vũ Hạnh Nguyên',
  sub: 'td1',
  role: 'reviewer',
  device: 1,
  key: 'kNguyen0000000000000000000000000000000000001',
  until: '2027-01-31T16:59:59.000Z',
  revokedAt: null,
  ...changes,
});

/** Two subcommittees with three reviewers, one of them on two devices. */
export const aRoster = (devices?: RosterDevice[]): Roster => ({
  panel: 'a1b2c3d4e5',
  edition: 4,
  at: '2026-11-20T01:00:00.000Z',
  subs: [
    { sub: 'td1', name: 'Báo in 1' },
    { sub: 'td2', name: 'Báo điện tử' },
  ],
  devices: devices ?? [
    aDevice({ who: 's01', name: 'Ban thư ký', sub: '', role: 'secretariat', key: 'office'.padEnd(43, '0') }),
    aDevice(),
    aDevice({ device: 2, key: 'kNguyen0000000000000000000000000000000000002' }),
    aDevice({ who: 'r02', name: 'Hoàng Văn Sĩ', sub: 'td2', key: 'kSi'.padEnd(43, '0') }),
    aDevice({ who: 'r03', name: 'Lưu Ngọc Ẩm', sub: 'td2', key: 'kAm'.padEnd(43, '0') }),
  ],
});

export const anInvitation = (changes: Partial<Invitation> = {}): Invitation => ({
  v: 1,
  panel: 'a1b2c3d4e5',
  servers: ['wss://giai.example.vn/panel'],
  award: { id: 'award-1', name: 'Giải mẫu lần thứ VI – năm 2021' },
  from: 'Ban thư ký Giải mẫu',
  who: 'r01',
  name: 'Vũ Hạnh Nguyên',
  sub: 'td1',
  subName: 'Báo in 1',
  device: 1,
  role: 'reviewer',
  level: 'marks',
  sealedFor: null,
  panelKey: 'p'.repeat(43),
  until: '2027-01-31T16:59:59.000Z',
  jwt: 'a.b.c',
  seed: 's'.repeat(43),
  ...changes,
});

export const aMembership = (changes: Partial<Membership> = {}): Membership => {
  const { seed: _, award, ...rest } = anInvitation();
  return {
    ...rest,
    awardId: award.id,
    awardName: award.name,
    signingKey: {} as CryptoKey,
    publicKey: aDevice().key,
    joinedAt: '2026-11-20T02:00:00.000Z',
    roster: aRoster(),
    ...changes,
  };
};

export const aReport = (changes: Partial<VisitReport> = {}): VisitReport => ({
  panel: 'a1b2c3d4e5',
  startedAt: '2026-11-20T07:04:00.000Z',
  endedAt: '2026-11-20T07:05:00.000Z',
  own: 412,
  confirmed: 412,
  comparedAt: '2026-11-20T07:05:00.000Z',
  sent: 12,
  sentAgain: 0,
  arrived: 3,
  refused: [],
  gaps: [],
  leftOut: 0,
  usedElsewhere: 0,
  isReleased: false,
  serverVersion: '2.15.1',
  clockOff: 0,
  fault: null,
  ...changes,
});

export const aMember = (changes: Partial<PanelStanding> = {}): PanelStanding => ({
  membership: aMembership(),
  own: 417,
  confirmed: 412,
  leftOut: 0,
  comparedAt: '2026-11-20T07:05:00.000Z',
  last: aReport(),
  refused: [],
  ...changes,
});

/** Keys that open nothing. */
export const someKeys = (roster = aRoster()): PanelKeys =>
  ({
    v: 1,
    panel: roster.panel,
    award: { id: 'award-1', name: 'Giải mẫu lần thứ VI – năm 2021' },
    from: 'Ban thư ký Giải mẫu',
    servers: ['wss://giai.example.vn/panel'],
    level: 'marks',
    sealedFor: null,
    roster,
  }) as PanelKeys;

/** The passphrase of every key file of the fake. */
export const PASSPHRASE = 'mot hai ba bon';

const withDevices = ({ keys, passphrase }: OpenOffice, devices: RosterDevice[]): OpenOffice => ({
  passphrase,
  keys: { ...keys, roster: { ...keys.roster, edition: keys.roster.edition + 1, devices } },
});

const cameOf = ({ who, name, key }: RosterDevice, at: number): Arrivals => ({
  who,
  name,
  by: key,
  count: 100 * (at + 1),
  missing: at === 1 ? [[41, 43]] : [],
  last: at === 1 ? 203 : 100 * (at + 1),
  lastAt: '2026-11-20T07:05:00.000Z',
});

/** A panel in memory, which does what it is told and remembers it; single deeds may be replaced. */
export function fakeDeeds(
  members: PanelStanding[] = [],
  replaced: Partial<PanelDeeds> = {},
): PanelDeeds & { assignments: Assignment[]; told: string[] } {
  const assignments: Assignment[] = [];
  const told: string[] = [];
  const file = (name: string, text: string) => ({ name, blob: new Blob([text]) });
  return {
    assignments,
    told,
    listMembers: async () => members,
    visit: async () => aReport(),
    writeFile: async () => ({ ...file('moi.butnho.json', '{}'), changes: 5, place: 5 }),
    keepFiled: async () => void told.push('filed'),
    sourceOf: ({ name }) => ({
      name,
      preview: async () => Promise.reject(new PanelFault('otherPanel', 'khac')),
    }),
    exchangeByFolder: null,
    keepVisiting: () => () => {},
    leave: async (panel) => void told.push(`leave ${panel}`),
    readInvitation: (text) => {
      if (!text.includes('bn1.')) throw new PanelFault('invitation');
      return anInvitation();
    },
    join: async ({ who }) => void told.push(`join ${who}`),
    newChairKey: async (award) => {
      told.push(`chair ${award}`);
      return { file: file('khoa-chu-tich.json', '{}'), publicKey: 'c'.repeat(43) };
    },
    countSealed: async () => 0,
    openSealed: async () => ({ opened: 0, unopened: 0 }),
    openPanel: async (plan, passphrase) => {
      const sealed = plan.sealedFor === null ? '' : ' sealed';
      told.push(`open ${plan.award.id} ${plan.servers.join(' ')} ${plan.hosts.length}${sealed}`);
      return { passphrase, keys: someKeys(aRoster([])) };
    },
    unlock: async (_, passphrase) => {
      if (passphrase !== PASSPHRASE) throw new PanelFault('passphrase');
      return { passphrase, keys: someKeys() };
    },
    keyFile: async () => file('khoa-hoi-dong.json', '{}'),
    serverFiles: async () => [file('panel.conf', 'server_name: n1')],
    proxyLines: async () => 'location /panel {\n  proxy_pass http://127.0.0.1:8442;\n}\n',
    checkServer: async () => '2.15.1',
    invite: async (office, invitee, until) => {
      const { devices, subs } = office.keys.roster;
      const who = invitee.who ?? `r${String(devices.length + 1).padStart(2, '0')}`;
      const sub = subs.find(({ name }) => name === invitee.subcommittee)?.sub ?? '';
      const device = 1 + devices.filter((one) => one.who === who).length;
      const made = aDevice({
        who,
        name: invitee.name,
        sub,
        device,
        until,
        key: `${who}${device}`.padEnd(43, 'x'),
      });
      return {
        office: withDevices(office, [...devices, made]),
        invitation: anInvitation({ who, name: invitee.name, device, until }),
      };
    },
    publishRoster: async ({ keys }) => void told.push(`roster ${keys.roster.edition}`),
    invitationFile: ({ who, device }) => file(`giay-moi-${who}-${device}.json`, '{}'),
    invitationLink: ({ who }) => `https://giai.example.vn/panel#bn1.${who}.${'x'.repeat(900)}`,
    revoke: async (office, key) =>
      withDevices(
        office,
        office.keys.roster.devices.map((one) =>
          one.key === key ? { ...one, revokedAt: '2026-11-20T08:00:00.000Z' } : one,
        ),
      ),
    rotate: async (office) => withDevices(office, []),
    release: async (_, sub) => void told.push(`release ${sub}`),
    listReleased: async () => ['td1'],
    changeSettings: async (office) => office,
    listAssignments: async () => [...assignments],
    assign: async (_, changes: readonly GivenTo[]) => {
      for (const { entryId, who, isGiven } of changes) {
        const at = assignments.findIndex((one) => one.entryId === entryId && one.who === who);
        if (at >= 0) assignments.splice(at, 1);
        if (isGiven) assignments.push({ entryId, who, deletedAt: null });
      }
    },
    listProgress: async (): Promise<PersonProgress[]> => {
      const { devices } = aRoster();
      return ['r01', 'r02', 'r03'].map((who, at) => {
        const own = devices.filter((one) => one.who === who);
        return {
          who,
          name: own[0]!.name,
          sub: own[0]!.sub,
          assigned: 40,
          reviewed: 12 * (at + 1),
          devices: own,
          arrivals: own.map((device, place) => cameOf(device, at + place)),
        };
      });
    },
    ...replaced,
  };
}

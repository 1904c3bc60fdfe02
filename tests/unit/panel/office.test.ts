import { decode } from '@nats-io/jwt';
import { describe, expect, it } from 'vitest';
import { fileOf, fragmentOf, memberBy, readInvitation } from '@/utils/panel/invitation.ts';
import type { PanelKeys } from '@/utils/panel/model.ts';
import {
  accountJwt,
  configurations,
  invite,
  lockKeys,
  newPanel,
  nodesOf,
  revoke,
  rotate,
  unlockKeys,
  userKeyOf,
  webServerLines,
} from '@/utils/panel/office/index.ts';

const UNTIL = '2027-06-30T00:00:00.000Z';

const aPanel = (hosts = ['127.0.0.1']) =>
  newPanel({
    award: {
      id: '0d5ad5b5-6f4f-4a39-9f4e-2f3f6d1f0b11',
      name: 'Giải Búa liềm vàng – năm 2026',
      subcommittees: ['Báo in', 'Báo điện tử'],
    },
    from: 'Ban thư ký Giải',
    servers: ['wss://giai.example.vn/panel'],
    nodes: nodesOf(hosts),
    level: 'scores',
    sealedFor: null,
  });

const anInvitation = (keys: PanelKeys, who: string | null = null) =>
  invite(keys, {
    who,
    name: 'Nguyễn Thị Ánh Nguyệt',
    role: 'reviewer',
    subName: 'Báo điện tử',
    until: UNTIL,
  });

interface UserClaims {
  issuer_account: string;
  tags: string[];
}

interface AccountClaims {
  signing_keys: {
    role: string;
    template: { pub: { allow: string[]; deny?: string[] }; sub: { allow: string[] } };
  }[];
  revocations: Record<string, number>;
}

describe('an invitation', () => {
  it('comes out of its link, in whatever text, and of its file, as it went in', async () => {
    const { invitation } = await anInvitation(aPanel());
    const link = `Kính gửi chị, mời mở https://giai.example.vn/moi#${fragmentOf(invitation)}\nTrân trọng.`;
    expect(readInvitation(link)).toEqual(invitation);
    expect(readInvitation(fileOf(invitation))).toEqual(invitation);
    expect(fragmentOf(invitation).length).toBeLessThan(1400);
  });

  it.each(['', 'xin chào', '{}', '[]', 'bn1.a.b.c.d.e'])('is refused where there is none: %j', (text) => {
    expect(() => readInvitation(text)).toThrow(expect.objectContaining({ kind: 'invitation' }));
  });

  it('is refused when it is cut short anywhere', async () => {
    const fragment = fragmentOf((await anInvitation(aPanel())).invitation);
    for (let length = 0; length < fragment.length; length += 37)
      expect(() => readInvitation(fragment.slice(0, length))).toThrow(
        expect.objectContaining({ kind: 'invitation' }),
      );
  });

  it('makes a member whose key nobody can take out, and none after its end', async () => {
    const { invitation } = await anInvitation(aPanel());
    const member = await memberBy(invitation, 'award', Date.parse('2026-12-01'));
    expect(member.signingKey.extractable).toBe(false);
    expect(JSON.stringify(member)).not.toContain(invitation.seed);
    await expect(memberBy(invitation, 'award', Date.parse('2027-07-01'))).rejects.toMatchObject({
      kind: 'expired',
    });
  });

  it('counts persons and their devices, and puts them into the roster', async () => {
    const first = await anInvitation(aPanel());
    const second = await anInvitation(first.keys, first.invitation.who);
    const other = await anInvitation(second.keys);
    const devices = other.keys.roster.devices.map(({ who, sub, device }) => [who, sub, device]);
    expect(devices).toEqual([
      ['r01', 'td2', 1],
      ['r01', 'td2', 2],
      ['r02', 'td2', 1],
    ]);
    expect(other.keys.roster.edition).toBe(4);
    const { name, nats } = decode<UserClaims>(second.invitation.jwt);
    expect(name).toBe('r01');
    expect(nats.tags).toContain('w:r01_2w');
    expect(nats.tags).toContain(`rel:rel_${first.keys.panel}_td2`);
  });
});

describe('the account', () => {
  it('lets reviewers write below their own branch alone, and nobody change or empty a stream', async () => {
    const keys = aPanel();
    const { nats } = decode<AccountClaims>(await accountJwt(keys));
    const [reviewer, secretariat] = nats.signing_keys!.map(({ template }) => template);
    const data = (allowed: string[]) => allowed.filter((subject) => !subject.startsWith('$JS.API.'));
    expect(data(reviewer!.pub.allow)).toEqual([`award.${keys.panel}.r.{{tag(sub)}}.{{name()}}.>`]);
    expect(data(secretariat!.pub.allow)).toEqual([`award.${keys.panel}.o.>`]);
    const calls = [...reviewer!.pub.allow, ...secretariat!.pub.allow].join('\n');
    expect(calls).not.toMatch(/UPDATE|STREAM\.DELETE|PURGE|MSG\.DELETE|MSG\.GET|DIRECT|RESTORE|PEER|API\.>/);
    expect(reviewer!.sub.allow).toEqual(['_INBOX.{{name()}}.>']);
  });

  it('names whom it revoked, and nobody after all signing keys were replaced', async () => {
    const { keys, invitation } = await anInvitation(aPanel());
    const [device] = keys.roster.devices;
    const revoked = revoke(keys, device!.key, new Date('2026-12-24T10:00:00.000Z'));
    const claims = decode<AccountClaims>(await accountJwt(revoked)).nats;
    const subject = decode(invitation.jwt).sub;
    expect(userKeyOf(device!.key)).toBe(subject);
    expect(claims.revocations).toEqual({ [subject]: Date.parse('2026-12-24T10:00:00.000Z') / 1000 });
    const rotated = rotate(keys);
    expect(rotated.reviewerSigner).not.toBe(keys.reviewerSigner);
    expect(rotated.roster.devices.every(({ revokedAt }) => revokedAt !== null)).toBe(true);
    expect(rotated.roster.edition).toBe(keys.roster.edition + 1);
  });
});

describe('the key file', () => {
  it('opens with its passphrase, however it was typed', async () => {
    const { keys } = await anInvitation(aPanel());
    const text = await lockKeys(keys, 'Mật khẩu của ban thư ký');
    expect(await unlockKeys(text, 'Mật khẩu của ban thư ký'.normalize('NFD'))).toEqual(keys);
    expect(text).not.toContain(keys.operator);
  });

  it('says what is wrong: passphrase, alteration, another file, a later version', async () => {
    const text = await lockKeys(aPanel(), 'đúng');
    await expect(unlockKeys(text, 'sai')).rejects.toMatchObject({ kind: 'passphrase' });
    const altered = text.replace('năm 2026', 'năm 2027');
    await expect(unlockKeys(altered, 'đúng')).rejects.toMatchObject({ kind: 'passphrase' });
    await expect(unlockKeys('{}', 'đúng')).rejects.toMatchObject({ kind: 'keyFile', detail: '' });
    await expect(unlockKeys('PK\u0003', 'đúng')).rejects.toMatchObject({ kind: 'keyFile' });
    const later = text.replace('"version": 1', '"version": 2');
    await expect(unlockKeys(later, 'đúng')).rejects.toMatchObject({ kind: 'keyFile', detail: '2' });
  });
});

describe('the office’s files', () => {
  it('hold no secret key, and are one for one node', async () => {
    const keys = aPanel();
    const files = await configurations(keys);
    expect(files.map(({ name }) => name)).toEqual(['panel.conf']);
    expect(files[0]!.text).not.toContain('cluster');
    for (const seed of [keys.operator, keys.account, keys.reviewerSigner, keys.panelSeed, keys.routePassword])
      expect(files[0]!.text).not.toContain(seed);
    expect(webServerLines(keys)).toMatch(/^location \/panel \{\n {2}proxy_pass http:\/\/127\.0\.0\.1:8442;/);
  });

  it('name the other nodes for three, and let nobody else in', async () => {
    const keys = aPanel(['n1.example.vn', 'n2.example.vn', 'n3.example.vn']);
    const files = await configurations(keys);
    expect(files.map(({ name }) => name)).toEqual(['panel-n1.conf', 'panel-n2.conf', 'panel-n3.conf']);
    expect(files[1]!.text).toContain(`nats-route://panel:${keys.routePassword}@n1.example.vn:6222`);
    expect(files[1]!.text).not.toContain('@n2.example.vn');
    expect(files[1]!.text).toContain('sync_interval: always');
  });
});

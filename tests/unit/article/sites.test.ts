import { describe, expect, test } from 'vitest';
import { trustedCanonical } from '@/utils/article/identity/canonical.ts';
import { addressKey } from '@/utils/article/identity/normalise-url.ts';
import { registrableDomain } from '@/utils/store/articles/public-suffixes.ts';

const ARTICLE = 'giu-rung-tu-goc-12345.htm';

/** Whether a page on one host is believed when it calls an article of another host its own. */
const speaksForHost = (host: string, other: string) =>
  trustedCanonical(`https://${other}/${ARTICLE}`, `https://${host}/tin/${ARTICLE}`, registrableDomain) !==
  null;

/** Names under which registries and platforms give addresses to owners who know nothing of each other. */
const SHARED = [
  // Vietnam, by kind
  ...['ac.vn', 'ai.vn', 'biz.vn', 'com.vn', 'health.vn', 'id.vn', 'info.vn', 'int.vn', 'io.vn', 'name.vn'],
  ...['net.vn', 'org.vn', 'pro.vn', 'vn'],
  // Vietnam, by province
  ...['angiang.vn', 'baria-vungtau.vn', 'camau.vn', 'cantho.vn', 'danang.vn', 'dongthap.vn', 'haiphong.vn'],
  ...['hanoi.vn', 'laocai.vn', 'nghean.vn', 'quangninh.vn', 'thanhphohochiminh.vn', 'thuathienhue.vn'],
  // other countries
  ...[
    'ac.uk',
    'co.jp',
    'co.kr',
    'co.uk',
    'com.au',
    'com.br',
    'com.cn',
    'com.sg',
    'eu.org',
    'gov.uk',
    'in.th',
  ],
  ...['or.jp', 'org.uk', 'xn--55qx5d.cn', 'xn--p1ai'],
  // platforms where anybody publishes
  ...['appspot.com', 'azurewebsites.net', 'blogspot.com', 'firebaseapp.com', 'github.io', 'gitlab.io'],
  ...['herokuapp.com', 'netlify.app', 'pages.dev', 'uc.r.appspot.com', 'surge.sh', 'vercel.app', 'web.app'],
  ...['wixsite.com', 'workers.dev'],
];

describe.each(SHARED)('under %s', (suffix) => {
  test('two owners are two sites', () => {
    expect(speaksForHost(`ke-xau.${suffix}`, `nan-nhan.${suffix}`)).toBe(false);
  });

  test('one owner’s own hosts are one site', () => {
    expect(speaksForHost(`tin.nan-nhan.${suffix}`, `nan-nhan.${suffix}`)).toBe(true);
    expect(speaksForHost(`tin.nan-nhan.${suffix}`, `www.nan-nhan.${suffix}`)).toBe(true);
  });

  test.each(['m', 'amp', 'beta', 'lite', 'wap', 'mobile', 'www', 'www2'])(
    '“%s” is a name of its own',
    (label) => {
      expect(addressKey(`https://${label}.${suffix}/${ARTICLE}`, registrableDomain)).toBe(
        `${label}.${suffix}/${ARTICLE}`,
      );
      expect(addressKey(`https://${label}.vidu.${suffix}/${ARTICLE}`, registrableDomain)).toBe(
        `vidu.${suffix}/${ARTICLE}`,
      );
    },
  );
});

/** Spaces of the state, the Party and the schools: one registered name holds many units, each with a portal of its own. */
test.each([
  ['hanoi.gov.vn', 'langson.gov.vn', false],
  ['hoankiem.hanoi.gov.vn', 'badinh.hanoi.gov.vn', false],
  ['hoankiem.hanoi.gov.vn', 'hanoi.gov.vn', false],
  ['xatanhoa.quocoai.hanoi.gov.vn', 'quocoai.hanoi.gov.vn', false],
  ['www.hoankiem.hanoi.gov.vn', 'hoankiem.hanoi.gov.vn', true],
  ['m.hanoi.gov.vn', 'hanoi.gov.vn', true],
  ['nghean.dcs.vn', 'hatinh.dcs.vn', false],
  ['lagi.binhthuan.dcs.vn', 'binhthuan.dcs.vn', false],
  ['www.nghean.dcs.vn', 'nghean.dcs.vn', true],
  ['thpt-a.hanoi.edu.vn', 'thpt-b.hanoi.edu.vn', false],
  ['www.thpt-a.hanoi.edu.vn', 'thpt-a.hanoi.edu.vn', true],
  ['ke-xau.wordpress.com', 'nan-nhan.wordpress.com', false],
  ['www.nan-nhan.wordpress.com', 'nan-nhan.wordpress.com', true],
  ['ke-xau.weebly.com', 'nan-nhan.weebly.com', false],
  ['ke-xau.violet.vn', 'nan-nhan.violet.vn', false],
])('%s speaks for %s: %s', (host, other, is) => {
  expect(speaksForHost(host, other)).toBe(is);
});

test.each([
  ['an address of numbers', '10.0.12.5', '11.0.12.5', false],
  ['an address of numbers, itself', '10.0.12.5', '10.0.12.5', true],
  ['IPv6', '[2001:db8::1]', '[2001:db8::2]', false],
  ['IPv6, itself', '[2001:db8::1]', '[2001:db8::1]', true],
  ['single labels', 'toasoan', 'noibo', false],
  ['a single label, itself', 'toasoan', 'toasoan', true],
  ['a suffix that is a host itself', 'quangninh.vn', 'hanoi.vn', false],
  ['a suffix and a site under it', 'bao.quangninh.vn', 'quangninh.vn', false],
  ['a platform and a user of it', 'ke-xau.blogspot.com', 'blogspot.com', false],
  ['a final dot', 'tin.vidu.vn.', 'vidu.vn', true],
  ['a final dot under a suffix', 'ke-xau.id.vn.', 'nan-nhan.id.vn', false],
  ['capitals', 'TIN.ViDu.vn', 'vidu.vn', true],
  ['letters with marks and their code', 'tin.bảo.vn', 'xn--bo-l5s.vn', true],
  ['a suffix in Chinese letters', 'ke-xau.公司.cn', 'nan-nhan.公司.cn', false],
  ['an underscore', 'ke_xau.blogspot.com', 'nan_nhan.blogspot.com', false],
  ['an underscore in a site', 'tin_moi.vidu.vn', 'vidu.vn', true],
  ['equal ports', 'tin.vidu.vn:8080', 'vidu.vn:8080', true],
  ['two ports: two servers', 'vidu.vn:8080', 'vidu.vn', false],
  ['a channel of a broadcaster', 'vtv8.vtv.vn', 'vtv.vn', true],
  ['a name that only ends alike', 'kevidu.vn', 'vidu.vn', false],
])('%s: %s speaks for %s: %s', (_, host, other, is) => {
  expect(speaksForHost(host, other)).toBe(is);
});

test.each([
  ['https://beta.vn/a-123', 'beta.vn/a-123'],
  ['https://lite.vn/a-123', 'lite.vn/a-123'],
  ['https://wap.vn/a-123', 'wap.vn/a-123'],
  ['https://m.vn/a-123', 'm.vn/a-123'],
  ['https://amp.vn/a-123', 'amp.vn/a-123'],
  ['https://www.m.vn/a-123', 'm.vn/a-123'],
  ['https://m.com.vn/a-123', 'm.com.vn/a-123'],
  ['https://amp.github.io/a-123', 'amp.github.io/a-123'],
  ['https://www.m.vidu.vn/a-123', 'vidu.vn/a-123'],
  ['https://vidu.vn./a-123', 'vidu.vn/a-123'],
  ['https://www.quangninh.vn/a-123', 'www.quangninh.vn/a-123'],
  ['http://m.10.0.0.5/a-123', null],
  ['http://m/a-123', 'm/a-123'],
  ['https://m.bảo.vn/a-123', 'xn--bo-l5s.vn/a-123'],
  ['http://m.vidu.vn:8080/a-123', 'vidu.vn:8080/a-123'],
])('the key of %s is %s', (url, key) => {
  expect(addressKey(url, registrableDomain)).toBe(key);
});

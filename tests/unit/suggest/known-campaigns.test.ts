import { describe, expect, it } from 'vitest';
import { findKnownCampaigns } from '@/utils/suggest/known-campaigns.ts';

const names = (query: string, most = 6) => findKnownCampaigns(query, most).map(({ name }) => name);

describe('the gazetteer is searched', () => {
  it.each(['Dân vận khéo', 'dân vận khéo', 'dan van kheo', 'DAN VAN', 'khéo vận', 'dân vận  khéo '])(
    '“%s”: with and without diacritics, in any order, case and spacing',
    (query) => expect(names(query)).toContain('Dân vận khéo'),
  );

  it('by number and by alias', () => {
    expect(findKnownCampaigns('05-ct/tw', 6)[0]).toMatchObject({ kind: 'directive', number: '05-CT/TW' });
  });

  it('what has the diacritics as typed stands first, then what begins so', () => {
    const found = names('dân', 40);
    const isExact = found.map((name) => name.toLowerCase().includes('dân'));
    expect(isExact).toContain(true);
    // Once a name without them has come, none with them follows, aliases aside.
    expect(found[0]!.toLowerCase()).toMatch(/^dân/);
  });

  it('for nothing, where nothing or nonsense is typed', () => {
    expect(names('  ')).toEqual([]);
    expect(names('không hề có tên này')).toEqual([]);
  });

  it('no more than asked for', () => expect(names('c', 3)).toHaveLength(3));
});

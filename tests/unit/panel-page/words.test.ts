import { describe, expect, it, vi } from 'vitest';
import { i18n } from '#i18n';
import { countsWords } from '../../../components/membership/counts-words.ts';
import { explainPanel } from '../../../components/words/explain-panel.ts';
import { gapWords } from '../../../entrypoints/panel/parts/gap-words.ts';
import { readPlace, writePlace } from '../../../entrypoints/panel/place.ts';
import { PANEL_FAULTS, PanelFault, REFUSALS } from '../../../utils/panel/index.ts';
import { aRoster } from '../../sample/panel-deeds.ts';

vi.mock('#i18n', async () => ({ i18n: (await import('../../sample/words-of.ts')).wordsOf('vi') }));

const NOON = Date.parse('2026-11-20T12:00:00');
const at = (time: string) => new Date(`2026-11-20T${time}:00`).toISOString();

describe('counts of a panel', () => {
  it.each([
    [{ own: 412, confirmed: 412, comparedAt: at('09:05') }, ['412 thay đổi, đã đối chiếu lúc 09:05']],
    [
      { own: 417, confirmed: 412, comparedAt: at('09:05') },
      ['412 thay đổi, đã đối chiếu lúc 09:05', '5 thay đổi chờ gửi'],
    ],
    [{ own: 5, confirmed: 0, comparedAt: null }, ['chưa đối chiếu lần nào', '5 thay đổi chờ gửi']],
    [{ own: 0, confirmed: 0, comparedAt: null }, ['chưa có thay đổi nào thuộc giải này']],
  ])('of %j say %j', (counts, words) => {
    expect(countsWords(counts, NOON)).toEqual(words);
  });

  it('tell the day of a comparison that was not today', () => {
    const [words] = countsWords({ own: 1, confirmed: 1, comparedAt: at('09:05') }, NOON + 86_400_000);
    expect(words).toContain('20/11/26');
  });
});

describe('what went wrong', () => {
  it.each(PANEL_FAULTS)('%s has a sentence', (kind) => {
    const words = explainPanel(new PanelFault(kind, kind === 'expired' ? '2026-11-20T00:00:00.000Z' : '7'));
    expect(words).toMatch(/[.]$/);
    expect(words).not.toContain('$');
    expect(words).not.toContain('undefined');
  });

  it('has a reason for every refusal', () => {
    for (const reason of REFUSALS) expect(i18n.t(`panelRefusal.${reason}`)).not.toBe('');
  });
});

describe('gaps', () => {
  it('name the person, the device and the numbers', () => {
    const one = {
      who: 'r02',
      by: '8f3a2c11',
      missing: [[41, 43] as [number, number], [57, 57] as [number, number]],
    };
    expect(gapWords(one, aRoster())).toBe('Hoàng Văn Sĩ, máy 1: thiếu n = 41–43, 57');
    // Which of several devices it is, the log does not tell.
    expect(gapWords({ ...one, who: 'r01' }, aRoster())).toBe(
      'Vũ Hạnh Nguyên, máy 8f3a2c: thiếu n = 41–43, 57',
    );
  });
});

describe('the page’s address', () => {
  it('reads back what it wrote, and begins anew at what it does not know', () => {
    const place = { view: 'people' as const, panel: 'a1b2' };
    expect(readPlace(writePlace(place))).toEqual(place);
    expect(readPlace('?view=nothing')).toEqual({ view: 'home', panel: null });
  });
});

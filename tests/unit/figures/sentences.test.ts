import { describe, expect, test } from 'vitest';
import { checkFigures, type Finding } from '@/utils/figures/index.ts';
import { agrees, type Expectation } from './agreement.ts';
import forms from './forms.json';
import cases from './sentences.json';

interface Case {
  id: string;
  form: string;
  text: string;
  title?: string;
  publishedOn?: string;
  expect: Expectation[];
}

const CASES = [...cases, ...forms] as unknown as Case[];
const isReport = ({ verdict }: Finding): boolean => verdict !== 'holds';

describe('sentences with one relation each', () => {
  test.each(CASES)('$id $form: $text', ({ text, title, publishedOn, expect: labels }) => {
    const findings = checkFigures(text, { title: title ?? null, publishedOn: publishedOn ?? null });
    for (const label of labels) {
      const own = findings.filter((finding) => agrees(finding, label));
      if (label.verdict === 'fails' && !label.edge)
        expect(own.map(({ verdict }) => verdict)).toContain('fails');
      if (label.verdict === 'holds' && !label.edge)
        expect(own.map(({ verdict }) => verdict)).toContain('holds');
      if (label.verdict === 'trap') expect(own.filter(isReport)).toEqual([]);
    }
    const isKnown = (finding: Finding): boolean =>
      labels.some((label) => label.verdict !== 'holds' && label.verdict !== 'trap' && agrees(finding, label));
    expect(findings.filter((finding) => isReport(finding) && !isKnown(finding))).toEqual([]);
  });

  test('as many are right as are wrong or debatable, and traps lie between', () => {
    const count = (verdict: string): number =>
      CASES.filter(({ expect: labels }) => labels.some((label) => label.verdict === verdict)).length;
    expect(CASES.length).toBeGreaterThanOrEqual(200);
    expect(count('holds')).toBeGreaterThanOrEqual(100);
    expect(count('fails')).toBeGreaterThanOrEqual(60);
    expect(count('trap')).toBeGreaterThanOrEqual(40);
  });
});

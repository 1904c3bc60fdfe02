import type { Remark } from '@/utils/figures/index.ts';

/** The name of a remark among texts, which Chromium takes without hyphens only. */
export const remarkKey = (remark: Remark) => remark.replaceAll('-', '_') as Underlined<Remark>;

type Underlined<Name extends string> = Name extends `${infer Head}-${infer Tail}`
  ? `${Head}_${Underlined<Tail>}`
  : Name;

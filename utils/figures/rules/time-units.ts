import type { Figure } from '../reading/figure.ts';

const PERIODS = new Set(['năm', 'quý', 'tháng', 'tuần', 'ngày']);
const TIMES = new Set([...PERIODS, 'tuổi', 'giờ', 'phút']);

/** Whether a figure counts stretches of the calendar. */
export const isOfPeriods = ({ dimension }: Figure): boolean => PERIODS.has(dimension);

/** Whether a figure is a length of time or an age: no amount of things, which others make up. */
export const isOfTime = ({ dimension }: Figure): boolean => TIMES.has(dimension);

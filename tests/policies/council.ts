import { rulesOf, writeAwardFile } from '../../utils/award/file/write.ts';
import type { Preset } from '../../utils/schema/preset.ts';
import { anAward } from '../sample/desk.ts';

export const AWARD_NAME = 'Giải báo chí mẫu lần thứ III – năm 2026';

/** What the council of these tests sets for its computers. */
export const COUNCIL: Required<Preset> = {
  award: writeAwardFile(rulesOf(anAward({ name: AWARD_NAME })), '2026-11-22T08:00:00.000Z'),
  entries: 'Mã\tTên tác phẩm\tLink\nBM-01\tGiữ đất\thttps://bao-mau.vn/giu-dat.html\n',
};

/**
 * The letters that carry a Vietnamese tone, as data: one row per vowel, the bare vowel first, then huyền, hỏi,
 * ngã, sắc, nặng (TCVN 6909:2001). Kept as data rather than derived with `String.prototype.normalize`, so that a
 * page that overrides it changes nothing here.
 */
export const TONED_VOWELS = [
  'aàảãáạ',
  'ăằẳẵắặ',
  'âầẩẫấậ',
  'eèẻẽéẹ',
  'êềểễếệ',
  'iìỉĩíị',
  'oòỏõóọ',
  'ôồổỗốộ',
  'ơờởỡớợ',
  'uùủũúụ',
  'ưừửữứự',
  'yỳỷỹýỵ',
] as const;

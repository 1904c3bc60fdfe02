/** What titles, notes and quotes may hold: each must be shown letter for letter, and do nothing. */
export const HOSTILE_TEXTS: Readonly<Record<string, string>> = {
  script: '<script>parent.ran = 1</script>',
  handler: '"><img src=x onerror="parent.ran = 1">',
  style: '</style><style>body { display: none }</style>',
  comment: '--> <!-- ]]> <![CDATA[ ?>',
  entities: '&nbsp;&#60;&lt;&amp;amp;',
  quotes: `' " \` “ ” ’`,
  right_to_left: 'số \u202E95.21\u202C và \u2067שלום\u2069 (\u200F)',
  markdown: '[bấm](javascript:alert(1)) ![ảnh](http://x.vn/a.png) **đậm** `mã` # | ~~bỏ~~',
  address: 'https://x.vn/a?b=1&c=<d> www.x.vn',
  field: '{ HYPERLINK "http://x.vn" } =cmd|\' /C calc\'!A0',
  emoji: '👩‍👩‍👧 và 𝟙𝟚',
  long: 'dài và '.repeat(14_286),
};

/** What no document can show letter for letter, and what stands there instead. */
export const UNSAYABLE_TEXTS: Readonly<Record<string, [text: string, shown: string]>> = {
  NUL: ['trước\0sau', 'trước\ufffdsau'],
  'half of a pair': ['trước\ud83dsau', 'trước\ufffdsau'],
};

import type { Picture } from './camera.ts';

const columnOf = ({ locale, scheme }: Picture) => `${locale}, ${scheme}`;

/** One page that shows all pictures: a row for each surface and state, its languages and schemes beside each other. */
export function indexPage(pictures: readonly Picture[]): string {
  const nameOf = ({ surface, state }: Picture) => `${surface}: ${state}`;
  const sections = [...new Set(pictures.map(nameOf))].map((name) => {
    const row = pictures.filter((picture) => nameOf(picture) === name);
    return `<h2>${name}</h2><div>${row.map(figure).join('\n')}</div>`;
  });
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Bút Nhớ: gallery</title>
<style>body{font:14px/1.4 system-ui;margin:24px;color-scheme:light dark}div{display:flex;flex-wrap:wrap;gap:16px}
figure{margin:0}img{max-width:min(640px,90vw);border:1px solid #8888;display:block}</style>
<h1>${pictures.length} pictures</h1>
${sections.join('\n')}
</html>
`;
}

const figure = (picture: Picture) =>
  `<figure><a href="${picture.file}"><img src="${picture.file}" alt="" loading="lazy"></a>
<figcaption>${columnOf(picture)}</figcaption></figure>`;

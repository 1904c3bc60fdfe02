/**
 * What a page may do against a reviewer, one row each; hostile.spec.ts tries each of them. A row that is added is tried
 * with all others, without another line of code.
 */
export interface Attack {
  /** Of the page: what it does. */
  name: string;
  /** A script that runs before anything else of the page. */
  script?: string;
  /** HTML at the head's end. */
  head?: string;
  /** HTML after the article. */
  html?: string;
  /** What stands round all that the body holds, given as HTML. */
  around?: (html: string) => string;
  /** HTTP headers of the page. */
  headers?: Record<string, string>;
  /** Done to the page by its own script, by and by, once it was read: the body of a function. */
  later?: string;
  /** Goes together with all others of its kind on one page, which `npm test` tries. */
  goesWithOthers?: true;
}

/** Runs `code` when the page's body is there. */
const whenLoaded = (code: string) => `addEventListener('DOMContentLoaded', () => { ${code} });`;

/** What everything is made of, and what a page can set in its place. */
const OVERRIDDEN = `
  const refuse = () => { throw new Error('trang'); };
  const nothing = () => undefined;
  for (const [holder, names] of [
    [Node.prototype, 'appendChild insertBefore removeChild contains getRootNode cloneNode compareDocumentPosition normalize'],
    [Element.prototype, 'append remove before after closest matches querySelector querySelectorAll getAttribute setAttribute hasAttribute getBoundingClientRect getClientRects scrollIntoView attachShadow checkVisibility'],
    [HTMLElement.prototype, 'focus blur showPopover hidePopover'],
    [Document.prototype, 'createRange createTreeWalker createTextNode querySelector querySelectorAll getElementById elementFromPoint elementsFromPoint caretPositionFromPoint getSelection adoptNode importNode'],
    [Range.prototype, 'setStart setEnd getBoundingClientRect getClientRects toString cloneRange intersectsNode comparePoint'],
    [Selection.prototype, 'getRangeAt toString removeAllRanges addRange getComposedRanges'],
    [EventTarget.prototype, 'addEventListener removeEventListener dispatchEvent'],
    [Event.prototype, 'composedPath preventDefault stopPropagation stopImmediatePropagation'],
    [MutationObserver.prototype, 'observe disconnect takeRecords'],
    [String.prototype, 'normalize split replace replaceAll match matchAll slice toLowerCase localeCompare codePointAt'],
    [RegExp.prototype, 'exec test'],
    [Array.prototype, 'map filter forEach flatMap push sort join find slice'],
    [Promise.prototype, 'then catch finally'],
    [Map.prototype, 'get set has'], [Set.prototype, 'add has'], [WeakMap.prototype, 'get set'],
    [JSON, 'parse stringify'], [Object, 'keys entries assign defineProperty'],
  ])
    for (const [at, name] of names.split(' ').entries())
      try { holder[name] = at % 2 ? nothing : refuse; } catch {}
  window.getComputedStyle = refuse; window.getSelection = nothing; window.structuredClone = refuse;
  window.requestAnimationFrame = nothing; window.setTimeout = nothing; window.queueMicrotask = nothing;
  window.MessageChannel = window.postMessage = window.Highlight = undefined;
  CSS.highlights.set = nothing;`;

const INTL = `
  for (const name of ['DateTimeFormat', 'NumberFormat', 'Segmenter', 'Collator', 'PluralRules', 'ListFormat', 'RelativeTimeFormat'])
    Intl[name] = function () { throw new Error('trang'); };
  Object.defineProperty(window, 'Intl', { value: null });
  Date.now = () => NaN; Date.prototype.toISOString = () => 'hôm qua'; performance.now = () => -1;
  Number.prototype.toLocaleString = () => '99'; crypto.randomUUID = () => '0'; crypto.getRandomValues = (list) => list;
  Object.defineProperty(navigator, 'language', { get: () => { throw new Error('trang'); } });`;

const POLLUTED = `
  const bad = { get() { throw new Error('trang'); }, set() { throw new Error('trang'); }, configurable: true };
  for (const name of ['value', 'get', 'set', 'id', 'note', 'kind', 'name', 'type', 'then', 'signal', 'capture', 'once', 'mode',
    'childList', 'subtree', 'message', 'url', 'port', 'nodeType', 'data', 'start', 'end', 'length', 'butNho', '0', '1', ''])
    Object.defineProperty(Object.prototype, name, bad);
  for (const name of ['0', '1', '2']) Object.defineProperty(Array.prototype, name, bad);
  Object.defineProperty(Object.prototype, Symbol.iterator, bad);
  Object.defineProperty(Array.prototype, Symbol.iterator, { value: function* () { yield 'trang'; } });
  Object.defineProperty(Function.prototype, 'call', bad); Object.defineProperty(Function.prototype, 'apply', bad);
  for (const holder of [Node, Element, Document, Event, Range, Selection, Text])
    for (const name of Object.keys(Object.getOwnPropertyDescriptors(holder.prototype)).filter((one) => /^(?:is|node|text|parent|first|next|child|shadow|target|range|anchor|focus|start|end)/.test(one)))
      try { Object.defineProperty(holder.prototype, name, { get() { return null; }, set() {}, configurable: true }); } catch {}`;

/** Names by which a page's elements stand in front of the document's and the forms' own properties. */
const OWN_NAMES =
  'body head title documentElement defaultView styleSheets URL baseURI location cookie children childNodes firstChild firstElementChild lastChild nextSibling previousSibling parentNode parentElement ownerDocument nodeType nodeName localName tagName textContent innerText id className classList style dataset attributes hidden lang dir shadowRoot assignedSlot isConnected closest matches contains remove append getAttribute hasAttribute hasAttributes getRootNode getBoundingClientRect getClientRects checkVisibility compareDocumentPosition offsetParent offsetWidth scrollHeight clientHeight activeElement fullscreenElement scrollingElement adoptedStyleSheets visibilityState';

const named = (tag: string, names = OWN_NAMES) => names.split(' ').map((name) => `<${tag} name="${name}">`);

/** Further ones by which a reader could lose its way in a form. */
const OF_FORMS = `${OWN_NAMES} querySelector querySelectorAll setAttribute removeAttribute scrollBy scrollIntoView host nextElementSibling previousElementSibling lastElementChild childElementCount clientTop clientHeight isContentEditable addEventListener dispatchEvent`;

const inForm = (html: string) =>
  `<form tabindex="0">${html}${named('input type="hidden"', OF_FORMS).join('')}</form>`;

export const ATTACKS: Attack[] = [
  { name: 'overrides the DOM', script: OVERRIDDEN, goesWithOthers: true },
  { name: 'overrides Intl, clocks, numbers and chance', script: INTL, goesWithOthers: true },
  { name: 'pollutes prototypes with getters that throw', script: POLLUTED, goesWithOthers: true },
  {
    name: 'hides the properties of its document behind names',
    html: `<div hidden>${named('img').join('')}${named('embed hidden').join('')}</div>`,
  },
  {
    name: 'stands in a form whose controls hide its properties',
    goesWithOthers: true,
    around: inForm,
  },
  {
    name: 'has a paragraph in such a form',
    around: (html) => html.replace(/<p>Mô hình[\s\S]*?<\/p>/, inForm),
  },
  {
    name: 'nests shadow roots a thousand deep, one in the other, with slots that lead round',
    goesWithOthers: true,
    script: `customElements.define('x-sau', class extends HTMLElement {
        connectedCallback() {
          const depth = Number(this.dataset.depth ?? 0);
          const root = this.attachShadow({ mode: 'open' });
          const inner = document.createElement(depth < 1000 ? 'x-sau' : 'p');
          inner.dataset.depth = depth + 1;
          inner.append(document.createElement('slot'));
          root.append(document.createElement('slot'), inner);
        }
      });`,
    html: '<x-sau><p>Tận cùng có 7 hộ.</p></x-sau>',
  },
  {
    name: 'changes without end',
    script: whenLoaded(`
      const box = document.body.appendChild(document.createElement('div'));
      const flood = () => {
        for (let i = 0; i < 300; i += 1) {
          const p = document.createElement('p');
          p.textContent = 'Tin nóng số ' + Math.random();
          box.append(p);
          if (box.childNodes.length > 300) box.firstChild.remove();
          document.body.setAttribute('data-nhip', i);
        }
        requestAnimationFrame(flood);
      };
      flood();
      const answer = new MutationObserver(() => { document.documentElement.dataset.dem = Math.random(); });
      answer.observe(document.documentElement, { childList: true, subtree: true });`),
  },
  {
    name: 'lies about what it is',
    goesWithOthers: true,
    head: `<base href="http://ke-xau.vn/"><meta property="og:url" content="http://dangbo-mau.vn/bai-khac.html">
      <meta name="author" content="__proto__"><meta property="article:published_time" content="9999-99-99">
      <meta property="og:title" content="&lt;img src=x onerror=alert(1)&gt;">
      <script type="application/ld+json">{"@type":"NewsArticle","__proto__":{"headline":"giả"},"constructor":5,"author":[[[[{"name":{"name":7}}]]]],"headline":{"toString":1},"datePublished":{"length":1e9},"@graph":[null,7,"x",{"@type":["NewsArticle",null]},{"@id":"#a","author":{"@id":"#a"}}],"mainEntityOfPage":"http://dangbo-mau.vn/bai-khac.html"}</script>
      <script type="application/ld+json">${'['.repeat(20_000)}</script>
      <script type="application/ld+json">${'{"@graph":['.repeat(3_000)}${']}'.repeat(3_000)}</script>`,
  },
  {
    name: 'puts another root in place of its own',
    later: `const root = document.documentElement.cloneNode(true); document.replaceChild(root, document.documentElement);`,
  },
  {
    name: 'writes itself anew by document.open',
    later: `const html = document.body.innerHTML; const title = document.title; document.open(); document.write('<!doctype html><html lang="vi"><title>' + title + '</title><body>' + html + '</body></html>'); document.close();`,
  },
  {
    name: 'is full of sandboxed frames that say they are the article',
    goesWithOthers: true,
    html: Array.from(
      { length: 30 },
      () =>
        `<iframe sandbox="allow-scripts" srcdoc="&lt;h1&gt;Hũ gạo nghĩa tình&lt;/h1&gt;&lt;p&gt;18 hộ khó khăn&lt;/p&gt;&lt;script&gt;parent.postMessage({butNho:'open'},'*')&lt;/script&gt;"></iframe>`,
    ).join(''),
  },
  {
    name: 'allows nothing by its policies',
    headers: {
      'content-security-policy':
        "default-src 'none'; script-src 'none'; style-src 'none'; frame-src 'none'; child-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
      'permissions-policy': 'fullscreen=(), clipboard-read=(), clipboard-write=(), storage-access=()',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
    },
  },
  {
    name: 'hides and restyles whatever is not its own',
    goesWithOthers: true,
    head: `<style>* { display: revert; transition: all 9s !important; animation: none !important; }
      but-nho-ui, but-nho-ui * { display: none !important; opacity: 0 !important; visibility: hidden !important; width: 0 !important; }
      ::highlight(but-nho-statistic-mark-light) { background: transparent !important; color: inherit !important; }
      :not(:defined) { display: none !important; } [popover] { display: none !important; }</style>`,
  },
  {
    name: 'moves its address and title without end',
    goesWithOthers: true,
    script: whenLoaded(
      `let n = 0; setInterval(() => { n += 1; location.hash = 'k' + n; document.title = 'Tin (' + n + ')'; try { history.replaceState({}, '', '#r' + n); } catch {} }, 120);`,
    ),
  },
  {
    name: 'tears its text to pieces of one letter and back',
    goesWithOthers: true,
    script: whenLoaded(`
      setInterval(() => {
        const p = document.querySelectorAll('.noi-dung p')[2];
        if (p.childNodes.length > 1) p.normalize();
        else for (let at = p.firstChild; at && at.length > 1; ) at = at.splitText(1);
      }, 900);`),
  },
  {
    name: 'holds a million nodes',
    script: whenLoaded(`
      const box = document.createElement('div');
      for (let i = 0; i < 250000; i += 1) { const b = document.createElement('b'); b.append('x', document.createElement('i'), document.createComment('')); box.append(b); }
      document.body.append(box);`),
  },
];

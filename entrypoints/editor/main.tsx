import { render } from 'preact';
import { i18n } from '#i18n';
import { MarkFields } from '@/components/mark/MarkFields.tsx';
import '@/components/theme.css';
import { TypingListener } from '@/components/use-draft.ts';
import './editor.css';
import { EditorSession } from './session.ts';

/**
 * The frame in our UI in which everything is typed: a document of the extension's own origin is the only thing that a
 * page's scripts can neither read nor write. It knows nothing and saves nothing by itself: it shows what comes through
 * the port that the document around it hands over, and says through it what is typed. So a page that found its address
 * and framed it would have an empty form of its own.
 */
const app = document.getElementById('app')!;
const note = () => app.querySelector('textarea');

function Editor({ session }: { session: EditorSession }) {
  const content = session.content.value;
  return (
    <TypingListener.Provider value={session.listen}>
      {content && (
        <MarkFields content={content} onEdit={(edit, before) => session.edit(content.id, edit, before)} />
      )}
    </TypingListener.Provider>
  );
}

function start(port: MessagePort): void {
  const session = new EditorSession(port, note);
  document.documentElement.lang = i18n.t('app.language');
  let lastKey = '';
  addEventListener('keydown', (event) => {
    lastKey = event.key;
    session.press(event);
  });
  addEventListener('pointerdown', () => {
    lastKey = '';
    session.stay();
  });
  addEventListener('focus', () => {
    session.stay();
    session.send({ type: 'focused' });
  });
  addEventListener('blur', () => session.send({ type: 'left', byKey: lastKey === 'Tab' }));
  new ResizeObserver(() => session.send({ type: 'size', height: app.offsetHeight })).observe(app);
  render(<Editor session={session} />, app);
}

/** The first port that the document around the frame hands over, with the word that it put into the frame's address. */
function acceptPort({ source, data, ports }: MessageEvent): void {
  if (source !== parent || data !== location.hash.slice(1) || !ports[0]) return;
  removeEventListener('message', acceptPort);
  start(ports[0]);
}

if (parent !== window && location.hash) addEventListener('message', acceptPort);

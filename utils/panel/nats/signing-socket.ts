import { toBase64Url } from '../canonical.ts';

/** Signs what a server asks of a device. */
export type AnswerNonce = (nonce: Uint8Array<ArrayBuffer>) => Promise<Uint8Array>;

/** A socket whose first message, in which the server asks for a signature, waits until the answer to it is there. */
export interface SigningSocket {
  socket: WebSocket;
  /** The answer, base64url; empty while there is none. */
  answer: () => string;
  /** What the server complained of last: where it hangs up at once, the client itself never reads it. */
  complaint: () => string;
}

/**
 * The client wants the answer at once, when it is told the question, and so the key's seed in its hands; keys that the browser
 * never gives out sign by a promise. So the question is held back until it is answered.
 * @param url `wss://…`
 */
export function signingSocket(url: string, sign: AnswerNonce): SigningSocket {
  const socket = new WebSocket(url);
  let deliver: ((event: MessageEvent) => void) | null = null;
  let answer = '';
  let complaint = '';
  let isAnswered = false;
  let waiting: Promise<void> = Promise.resolve();
  Object.defineProperty(socket, 'onmessage', {
    configurable: true,
    get: () => deliver,
    set: (handler) => {
      deliver = handler;
    },
  });
  socket.addEventListener('message', (event: MessageEvent) => {
    if (isAnswered) {
      complaint = complaintIn(event.data) ?? complaint;
      deliver?.(event);
      return;
    }
    waiting = waiting.then(async () => {
      const nonce = isAnswered ? null : nonceIn(event.data);
      if (nonce) answer = toBase64Url(await sign(new TextEncoder().encode(nonce)));
      isAnswered = true;
      deliver?.(event);
    });
  });
  return { socket, answer: () => answer, complaint: () => complaint };
}

/** The first byte of `-ERR '…'`; all else begins with letters or a plus. */
const MINUS = 0x2d;

function complaintIn(data: unknown): string | null {
  const bytes = new Uint8Array(data as ArrayBuffer);
  return bytes[0] === MINUS ? new TextDecoder().decode(bytes) : null;
}

/** What a server asks in its first message: `INFO {…}`. */
function nonceIn(data: unknown): string | null {
  const text = new TextDecoder().decode(data as ArrayBuffer);
  return /"nonce":"([^"]+)"/.exec(text)?.[1] ?? null;
}

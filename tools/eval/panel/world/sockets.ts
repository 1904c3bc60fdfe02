import { WebSocket } from 'ws';

/**
 * Gives Node the socket that browsers have, with trust in one certificate. Node's own, where there is one, trusts no
 * certificate that it did not know when it started.
 * @param ca PEM
 */
export function trustInSockets(ca: string): void {
  class TrustingSocket extends WebSocket {
    constructor(address: string | URL, protocols?: string | string[]) {
      super(address, protocols ?? [], { ca });
    }
  }
  Object.assign(globalThis, { WebSocket: TrustingSocket });
}

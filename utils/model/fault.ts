export const FAULT_CODES = [
  'blocked',
  'conflict',
  'disconnected',
  'invalid',
  'missing',
  'newer',
  'private',
  'quota',
  'storage',
  'timeout',
  'unreachable',
] as const;

/**
 * Why a call could not do what it was asked, in a form that survives message passing and has a sentence in
 * `locales/` (`fault.<code>`):
 * `blocked` a page of an older version keeps the database open · `conflict` another tab wrote there meanwhile · `disconnected` the extension was updated or removed under an open page ·
 * `invalid` the request is malformed · `missing` the record is gone · `newer` the database was written by a newer version
 * of the extension · `private` the browser opens no database in private windows · `quota` the disk is full · `storage` the database refused · `timeout` no answer in time ·
 * `unreachable` nobody listens on the other side.
 */
export type FaultCode = (typeof FAULT_CODES)[number];

/** The only error that crosses a context boundary. */
export class Fault extends Error {
  override readonly name = 'Fault';

  /** @param message for developers; users read the sentence of the code */
  constructor(
    readonly code: FaultCode,
    message: string = code,
  ) {
    super(message);
  }
}

/** Any thrown value as a {@link Fault}, keeping one that already is. */
export function toFault(error: unknown, otherwise: FaultCode): Fault {
  if (error instanceof Fault) return error;
  return new Fault(otherwise, error instanceof Error ? `${error.name}: ${error.message}` : String(error));
}

import { errors } from '@nats-io/nats-core';
import { PanelFault, type PanelFaultKind } from '../model.ts';

/** What JetStream answers where it refuses. */
export interface ApiError {
  code: number;
  err_code?: number;
  description?: string;
}

/** Codes of nats-server (server/errors.json) that mean something here; the others are told by their description. */
const API_FAULTS: Record<number, PanelFaultKind> = {
  /** No such stream; JetStream not enabled, for this account. */
  10059: 'notOpened',
  10076: 'notOpened',
  10039: 'notOpened',
  /** No leader, for the moment. */
  10008: 'timeout',
  10009: 'timeout',
  /** No room: insufficient resources, storage exceeded, the account's, and a stream that cannot store. */
  10023: 'full',
  10047: 'full',
  10028: 'full',
  10002: 'full',
  10077: 'full',
  /** Longer than the stream takes. */
  10054: 'tooLarge',
};

/** @param about the subject that was asked */
export const apiFault = ({ err_code, description = '' }: ApiError, about: string): PanelFault =>
  new PanelFault(API_FAULTS[err_code ?? 0] ?? 'timeout', description || about);

/**
 * Whatever the client throws, as a fault.
 * @param until ISO time at which the device's credentials end: servers tell those that ended and those that were revoked alike
 */
export function toPanelFault(error: unknown, until: string): PanelFault {
  if (error instanceof PanelFault) return error;
  const message = error instanceof Error ? error.message : String(error);
  if (error instanceof errors.PermissionViolationError) return new PanelFault('forbidden', error.subject);
  if (error instanceof errors.UserAuthenticationExpiredError) return new PanelFault('expired', until);
  if (error instanceof errors.AuthorizationError || /revoked|authorization/i.test(message))
    return Date.parse(until) < Date.now() ? new PanelFault('expired', until) : new PanelFault('revoked');
  // So a server answers also just after its start, before it has read the account.
  if (error instanceof errors.NoRespondersError) return new PanelFault('timeout', message);
  if (/timeout/i.test(message)) return new PanelFault('timeout');
  if (error instanceof errors.RequestError && error.cause) return toPanelFault(error.cause, until);
  return new PanelFault('unreachable', message);
}

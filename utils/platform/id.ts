import { v4 } from 'uuid';

/** A random UUID; unlike `crypto.randomUUID` also on pages served over plain http. */
export const newId = (): string => v4();

/** This moment, as every record writes it: ISO 8601 in UTC. */
export const now = (): string => new Date().toISOString();

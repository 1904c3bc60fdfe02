import { readingOf } from '@/utils/panel/readings.ts';
import type { LoggedHead } from '@/utils/panel/visit-model.ts';
import type { Device } from '../world/device.ts';

/** All heads of the log, as the secretariat reads them. */
export async function headsOf(secretariat: Device): Promise<LoggedHead[]> {
  const log = await secretariat.connect();
  try {
    const heads: LoggedHead[] = [];
    for await (const portion of log.heads(readingOf(secretariat.membership, 'everyone'), 1))
      heads.push(...portion);
    return heads;
  } finally {
    await log.close();
  }
}

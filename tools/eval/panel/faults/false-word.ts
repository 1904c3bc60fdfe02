import { type PanelLog, type VisitReport, visit } from '@/utils/panel/index.ts';
import { Random } from '../../../lib/random.ts';
import { type Part, row } from '../rows.ts';
import { Work } from '../world/work.ts';
import type { World } from '../world/world.ts';

/** Changes of the visit, and every how many the log says that it has one which it never got. */
const MARKS = 40;
const EVERY = 7;
const VISITS = 5;

/** Whether a device finds out that the log acknowledged changes that it does not hold, and sends them again. */
export async function findsFalseWord({ reviewers }: World): Promise<Part> {
  const [device] = reviewers;
  const { library, membership } = device!;
  const work = new Work(library.by, new Random(5));
  const reports: VisitReport[] = [];
  // A visit that the server broke off compares nothing: it answers no question, so the question is put again.
  for (let visits = 0; visits < VISITS; visits += 1) {
    const before = new Set(library.made.keys());
    work.writeMarks(library, MARKS);
    const fresh = [...library.made.keys()].filter((id) => !before.has(id));
    const planted = new Set(fresh.filter((_id, index) => index % EVERY === 0));
    const log = await device!.connect();
    const report = await visit({
      membership: { ...membership, roster: library.roster },
      log: lyingOf(log, planted),
      source: library,
    });
    await log.close();
    reports.push(report);
    if (report.fault) continue;
    const { sentAgain, confirmed, own } = report;
    const isGood = sentAgain === planted.size && confirmed === own && own === library.made.size;
    return {
      rows: [
        falseWord(
          `${planted.size} planted, ${sentAgain} sent again, ${confirmed} of ${own} confirmed`,
          isGood,
        ),
      ],
      details: reports,
    };
  }
  const faults = reports.map(({ fault }) => `${fault?.kind} ${fault?.detail}`).join('; ');
  return { rows: [falseWord(`no visit reached its end: ${faults}`, false)], details: reports };
}

const falseWord = (found: string, isGood: boolean) =>
  row('planted false acknowledgements', 'found and sent again', found, isGood);

/** A log that says once of some changes that it has them, and has them not. @param planted ids */
function lyingOf(log: PanelLog, planted: ReadonlySet<string>): PanelLog {
  const lied = new Set<string>();
  return {
    version: log.version,
    count: (reading, from) => log.count(reading, from),
    heads: (reading, from) => log.heads(reading, from),
    read: (reading, from) => log.read(reading, from),
    close: () => log.close(),
    async send(change) {
      if (planted.has(change.id) && !lied.has(change.id)) lied.add(change.id);
      else await log.send(change);
    },
  };
}

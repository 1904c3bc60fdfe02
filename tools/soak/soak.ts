import { Random } from '../lib/random.ts';
import { until } from '../lib/until.ts';
import { perform } from './acts/act.ts';
import { readRows } from './browser/read-rows.ts';
import { paintedMarks, paintedSuggestions, settle } from './browser/settle.ts';
import type { ArticleTab, Launch } from './browser/workplace.ts';
import { Workplace } from './browser/workplace.ts';
import type { Disk, Scene } from './faults/fault.ts';
import { FAULT_DEEDS } from './faults/faults.ts';
import { compareWith, type Wrongs } from './model/compare.ts';
import { formsOf, isLive, nameOfMark, nameOfRefusal, type Rows } from './model/facts.ts';
import { type Forms, Model } from './model/model.ts';
import { unsoundIn } from './model/sound.ts';
import { countAll, noOutcome, noteFault, type Outcome, timed } from './outcome.ts';
import { planRounds } from './plan/plan.ts';
import type { Act, FaultKind, Round } from './plan/steps.ts';
import { FIRST_CODES, firstFile, THE_AWARD } from './world.ts';

/** Lines of the log that are kept. */
const TAIL = 2_000;

export interface SoakOptions {
  seed: number;
  launch: Launch;
  disk: Disk | null;
  /** Acts of a round, at least and at most, and the faults that come, where they are not the usual ones. */
  length?: readonly [number, number];
  faults?: readonly FaultKind[];
  /** Asked before each round. */
  goesOn: (outcome: Outcome) => boolean;
}

/** A reviewer's work while everything goes wrong, held to what the UI confirmed. */
export class Soak {
  readonly outcome: Outcome = noOutcome();
  readonly #options: SoakOptions;
  readonly #model = new Model();
  readonly #workplace: Workplace;
  #lastNumber = FIRST_CODES.length;

  constructor(options: SoakOptions) {
    this.#options = options;
    this.#workplace = new Workplace(options.launch);
  }

  /** Works until it is told to stop. @param profileDir of the first browser; one is made where none is given */
  async run(profileDir?: string): Promise<Outcome> {
    const { seed, length, faults, goesOn } = this.#options;
    await this.#workplace.start(profileDir);
    await this.#begin();
    const rounds = planRounds(new Random(seed), length, faults);
    while (goesOn(this.outcome)) await this.#round(rounds.next().value);
    await this.#workplace.extension.close();
    await this.#workplace.start();
    await this.#look('the end');
    await this.#workplace.extension.close();
    return this.outcome;
  }

  /** Ends whatever browser is running. */
  async close(): Promise<void> {
    await this.#workplace.extension?.close().catch(() => {});
  }

  /** The first list comes in from the secretariat's file. */
  async #begin(): Promise<void> {
    const library = await this.#workplace.library();
    await library.getByTestId('name').fill('Vũ Hạnh Nguyên');
    await library.getByTestId('begin').click();
    await library.getByTestId('view-storage').click();
    await library.getByTestId('bring-in-file').setInputFiles(firstFile());
    await library.getByTestId('bring-in-apply').click();
    await library.getByTestId('notice').filter({ hasText: 'Đã lấy vào' }).waitFor();
    await library.getByRole('banner').getByRole('combobox').selectOption({ label: THE_AWARD.name });
    await library.getByTestId('view-list').click();
    await library.getByTestId('entry').first().waitFor();
    this.#model.adopt(formsOf((await readRows(library))!));
  }

  async #round({ work, underWay, fault: { kind, sort } }: Round): Promise<void> {
    this.outcome.rounds += 1;
    const before = countAll(this.outcome);
    for (const act of work) await this.#act(act);
    await this.#settle();
    const started = performance.now();
    let told = '';
    this.#note(`! ${kind} ${sort}`);
    const workOn = async () => {
      for (const act of underWay) await this.#act(act);
    };
    await this.#trying(kind, async () => {
      told = (await FAULT_DEEDS[kind](this.#scene(workOn), sort)) ?? '';
    });
    await this.#look([kind, told].filter(Boolean).join(': '));
    const { faults } = this.outcome;
    noteFault(faults, kind, told, countAll(this.outcome) - before, performance.now() - started);
  }

  async #act(act: Act): Promise<void> {
    const told = `${act.on} ${act.does} ${act.tab} ${act.place} ${act.value}`;
    this.outcome.acts += 1;
    this.#note(told);
    const scene = this.#scene(async () => {});
    await this.#trying(told, () =>
      timed(this.outcome.done, `${act.on} ${act.does}`, () => perform(scene, act)),
    );
  }

  /** What cannot be done is told, and the reviewer opens everything anew. */
  async #trying(told: string, act: () => Promise<void>): Promise<void> {
    try {
      await act();
    } catch (error) {
      await this.#stuck(told, error);
      await this.#look(told).catch((again) => this.#stuck(told, again));
    }
  }

  async #stuck(told: string, error: unknown): Promise<void> {
    const problem = String(error).split('\n').slice(0, 4).join(' ');
    this.outcome.stuck.push(`round ${this.outcome.rounds}: ${told}: ${problem}`);
    this.outcome.told.push(`stuck: ${this.outcome.stuck.at(-1)}`);
    this.#note(`stuck: ${problem}`);
    await this.#workplace.takePictures(`stuck-${this.#options.seed}-${this.outcome.stuck.length}`);
    await this.#workplace.extension.close().catch(() => {});
    this.#model.cutOff();
    await this.#workplace.start();
  }

  #scene(workOn: () => Promise<void>): Scene {
    return {
      workplace: this.#workplace,
      model: this.#model,
      disk: this.#options.disk,
      workOn,
      settle: () => this.#settle(),
      untrue: (what) => this.#wrong('untrue', what),
      freshNumbers: (count) => Array.from({ length: count }, () => ++this.#lastNumber),
      stored: async (address) =>
        (await this.#rows()).annotations.filter((mark) => isLive(mark) && mark.source === address).length,
    };
  }

  async #settle(): Promise<void> {
    for (const problem of await settle(this.#workplace, this.#model)) this.#wrong('untrue', problem);
  }

  async #rows(): Promise<Rows> {
    const rows = await readRows(await this.#workplace.library());
    if (!rows) throw new Error('The library shows, and its database does not open.');
    return rows;
  }

  /** Compares what was confirmed with the store, and the store with what is shown. */
  async #look(when: string): Promise<void> {
    await this.#workplace.tab(0);
    await this.#workplace.tab(1);
    await this.#settle();
    const rows = await this.#rows();
    const stored = formsOf(rows);
    const found = { ...compareWith(this.#model, stored), ...unsoundIn(rows) };
    for (const [sort, wrongs] of Object.entries(found))
      for (const wrong of wrongs) this.#wrong(sort as keyof Wrongs, `after ${when}: ${wrong}`);
    this.#model.adopt(stored);
    await this.#lookAtPages(stored, when);
    await this.#lookAtList(rows, when);
  }

  /** The list counts the entries that are not in the trash. */
  async #lookAtList({ entries }: Rows, when: string): Promise<void> {
    const library = await this.#workplace.library();
    if (new URL(library.url()).searchParams.has('view')) return;
    const count = `${entries.filter(isLive).length} tác phẩm`;
    const shown = library.getByTestId('shown');
    await shown
      .filter({ hasText: new RegExp(`^${count}$`) })
      .waitFor()
      .catch(async () =>
        this.#wrong('untrue', `after ${when}: the list counts “${await shown.textContent()}”, not ${count}`),
      );
  }

  async #lookAtPages(stored: Forms, when: string): Promise<void> {
    for (const tab of this.#workplace.tabs) {
      const { url, words } = tab.article;
      const painted = new Set(await paintedMarks(tab));
      const differs = words.filter((one) => painted.has(one) !== stored.has(nameOfMark(url, one)));
      for (const one of differs)
        this.#wrong('untrue', `after ${when}: ${one} is ${painted.has(one) ? '' : 'not '}shown in ${tab.by}`);
      // A figure that bears a remark is no statistic yet.
      const isStatistic = (one: string) => stored.get(nameOfMark(url, one))?.includes('"statistic"') === true;
      const open = words.filter((one) => !isStatistic(one) && !stored.has(nameOfRefusal(url, one)));
      await this.#lookAtSuggestions(tab, open, when);
    }
  }

  /** What is neither marked as a statistic nor refused is proposed, and nothing else, once the text was read. */
  async #lookAtSuggestions(tab: ArticleTab, open: readonly string[], when: string): Promise<void> {
    let told = '';
    await until('', async () => {
      const shown = await paintedSuggestions(tab);
      const wrong = [
        ...open.filter((one) => !shown.includes(one)),
        ...shown.filter((one) => !open.includes(one)),
      ];
      told = `${wrong.join(', ')}: proposed where it should not be, or not proposed, in ${tab.by}`;
      return wrong.length === 0;
    }).catch(() => this.#wrong('untrue', `after ${when}: ${told}`));
  }

  #wrong(sort: keyof Wrongs, what: string): void {
    const told = `round ${this.outcome.rounds}: ${what}`;
    if (this.outcome.wrongs[sort].includes(told)) return;
    this.outcome.wrongs[sort].push(told);
    this.outcome.told.push(`${sort}: ${told}`);
    this.#note(`${sort}: ${what}`);
  }

  #note(line: string): void {
    this.outcome.log.push(line);
    if (this.outcome.log.length > TAIL) this.outcome.log.shift();
  }
}

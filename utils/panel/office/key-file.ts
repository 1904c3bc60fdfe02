import * as v from 'valibot';
import { LEVELS, PanelFault, type PanelKeys } from '../model.ts';
import { isToken } from '../names.ts';
import { asRoster } from '../visit/form.ts';
import { closeFile, openFile } from './closed-file.ts';

/** What a key file says to be, in plain text. */
export const KEY_FILE_FORMAT = 'but-nho-panel-keys';

const seed = (letter: 'O' | 'A' | 'U') => v.pipe(v.string(), v.regex(new RegExp(`^S${letter}[A-Z2-7]{56}$`)));
const port = v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(65_535));

const contents = v.strictObject({
  v: v.literal(1),
  panel: v.pipe(v.string(), v.check(isToken)),
  award: v.strictObject({ id: v.string(), name: v.string() }),
  from: v.string(),
  /** None where the panel goes by files alone. */
  servers: v.array(v.string()),
  operator: seed('O'),
  account: seed('A'),
  systemAccount: seed('A'),
  systemUser: seed('U'),
  reviewerSigner: seed('A'),
  secretariatSigner: seed('A'),
  panelSeed: v.pipe(v.string(), v.length(43)),
  level: v.picklist(LEVELS),
  sealedFor: v.nullable(v.string()),
  nodes: v.pipe(
    v.array(
      v.strictObject({
        name: v.pipe(v.string(), v.check(isToken)),
        host: v.string(),
        ports: v.strictObject({ web: port, routes: port, tools: port }),
        store: v.string(),
      }),
    ),
    v.minLength(1),
  ),
  routePassword: v.string(),
  roster: v.unknown(),
});

/** The key file's text: all of the secretariat's keys, closed by a passphrase. */
export const lockKeys = (keys: PanelKeys, passphrase: string): Promise<string> =>
  closeFile({ format: KEY_FILE_FORMAT, award: keys.award.name, panel: keys.panel }, keys, passphrase);

/**
 * The keys in a key file.
 * @throws PanelFault `keyFile` where it is none, or one of a later version; `passphrase` where that is wrong, or the file was altered
 */
export async function unlockKeys(text: string, passphrase: string): Promise<PanelKeys> {
  const { success, output } = v.safeParse(contents, await openFile(KEY_FILE_FORMAT, text, passphrase));
  const roster = success ? asRoster(output.roster) : null;
  if (!success || !roster) throw new PanelFault('keyFile');
  return { ...output, roster };
}

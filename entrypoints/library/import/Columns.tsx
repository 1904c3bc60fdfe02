import { i18n } from '#i18n';
import { COLUMN_ROLES, type ColumnRole, type Layout } from '@/utils/entries/columns.ts';
import type { Sheet } from '@/utils/entries/table/sheet.ts';

/** Rows shown below the headings, so that one sees what a column holds. */
const SAMPLE_ROWS = 2;

interface ColumnsProps {
  sheet: Sheet;
  layout: Layout;
  /** Whether works are read blind: then the columns of names stay covered. */
  isBlind: boolean;
  onCorrect: (roles: readonly ColumnRole[]) => void;
}

/** How the columns were understood, to be corrected. */
export function Columns({ sheet, layout, isBlind, onCorrect }: ColumnsProps) {
  const { roles, headRow, firstRow } = layout;
  const isCovered = (role: ColumnRole | undefined) => isBlind && (role === 'authors' || role === 'outlet');
  const heads = headRow >= 0 ? [sheet.rows[headRow]!] : [];
  const samples = sheet.rows.slice(firstRow, firstRow + SAMPLE_ROWS);
  return (
    <section aria-label={i18n.t('import.columns')}>
      <div class="wide">
        <table class="columns">
          <thead>
            <tr>
              {roles.map((role, column) => (
                // Columns have no other name than their place.
                <th key={column} scope="col">
                  <select
                    aria-label={i18n.t('import.column', [column + 1, sheet.rows[headRow]?.[column] ?? ''])}
                    value={role}
                    data-testid="column"
                    onChange={(event) => {
                      const chosen = COLUMN_ROLES.find((one) => one === event.currentTarget.value)!;
                      onCorrect(roles.map((one, index) => (index === column ? chosen : one)));
                    }}
                  >
                    {COLUMN_ROLES.map((one) => (
                      <option key={one} value={one}>
                        {i18n.t(`columnRole.${one}`)}
                      </option>
                    ))}
                  </select>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {[...heads, ...samples].map((row, index) => (
              <tr key={index} class={index < heads.length ? 'faint' : ''}>
                {roles.map((role, column) => (
                  <td key={column}>{isCovered(role) && index >= heads.length ? '•••' : row[column]}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p class="faint">{i18n.t(headRow >= 0 ? 'import.guessed' : 'import.guessedByContent')}</p>
    </section>
  );
}

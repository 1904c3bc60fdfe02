/** Rows by the id of their article, in the order given. */
export function byArticle<Row extends { articleId: string }>(rows: readonly Row[]): Map<string, Row[]> {
  const grouped = new Map<string, Row[]>();
  for (const row of rows) {
    const group = grouped.get(row.articleId);
    if (group) group.push(row);
    else grouped.set(row.articleId, [row]);
  }
  return grouped;
}

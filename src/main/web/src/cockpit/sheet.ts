/** 排序表 – a table whose rows are sorted by a click on the head of a column. */

import { make } from '../element';

export interface Column<Row> {
  title: string;
  /** What the column is sorted by; null comes last. */
  value(row: Row): string | number | null;
  shown(row: Row): Node | string;
}

type Key = string | number | null;

function order(a: Key, b: Key): number {
  if (typeof a === 'number' && typeof b === 'number') {
    return a - b;
  }
  return String(a).localeCompare(String(b), 'zh-CN');
}

/** Sorted by the first click upwards where the column holds words, downwards where it holds numbers. */
export function sortable<Row>(columns: Column<Row>[], rows: Row[]): HTMLTableElement {
  const body = make('tbody');
  const heads = columns.map((column) => make('th', { scope: 'col' }, make('button', { type: 'button' }, column.title)));
  const draw = (sorted: Row[]): void =>
    body.replaceChildren(
      ...sorted.map((row) => make('tr', {}, ...columns.map((column) => make('td', {}, column.shown(row))))),
    );
  heads.forEach((head, at) => {
    head.addEventListener('click', () => {
      const column = columns[at] as Column<Row>;
      const before = head.ariaSort;
      const words = rows.some((row) => typeof column.value(row) === 'string');
      const down = before ? before === 'ascending' : !words;
      heads.forEach((other) => other.removeAttribute('aria-sort'));
      head.ariaSort = down ? 'descending' : 'ascending';
      const known = rows.filter((row) => column.value(row) !== null);
      known.sort((a, b) => order(column.value(a), column.value(b)) * (down ? -1 : 1));
      draw([...known, ...rows.filter((row) => column.value(row) === null)]);
    });
  });
  draw(rows);
  return make('table', { className: 'case-sheet' }, make('thead', {}, make('tr', {}, ...heads)), body);
}

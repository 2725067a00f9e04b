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
  const buttons = columns.map(({ title }) => make('button', { type: 'button', title: `按${title}排序` }, title));
  const heads = buttons.map((button) => make('th', { scope: 'col' }, button));
  const draw = (sorted: Row[]): void =>
    body.replaceChildren(
      ...sorted.map((row) => make('tr', {}, ...columns.map((column) => make('td', {}, column.shown(row))))),
    );
  columns.forEach((column, at) => {
    const [head, button] = [heads[at] as HTMLElement, buttons[at] as HTMLElement];
    button.addEventListener('click', () => {
      const before = head.ariaSort;
      const words = rows.some((row) => typeof column.value(row) === 'string');
      const down = before ? before === 'ascending' : !words;
      heads.forEach((other) => other.removeAttribute('aria-sort'));
      buttons.forEach((other, place) => other.replaceChildren(columns[place]?.title ?? ''));
      head.ariaSort = down ? 'descending' : 'ascending';
      button.append(down ? ' ↓' : ' ↑');
      const known = rows.filter((row) => column.value(row) !== null);
      known.sort((a, b) => order(column.value(a), column.value(b)) * (down ? -1 : 1));
      draw([...known, ...rows.filter((row) => column.value(row) === null)]);
    });
  });
  draw(rows);
  return make('table', { className: 'case-sheet' }, make('thead', {}, make('tr', {}, ...heads)), body);
}

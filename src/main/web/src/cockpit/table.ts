/** 分页表 – the rows of a query, one page at a time, sorted by the server. */

import { make } from '../element';
import { NoAnswer, type Found } from './engine';
import { asked, remember } from './place';

export interface Column<Row> {
  title: string;
  cell(row: Row): Node | string;
  /** What the server calls this order; a column without cannot be sorted by. */
  sort?: string;
  style?: string;
}

export interface Order {
  by: string;
  down: boolean;
}

export interface Query<Row> {
  /** Distinguishes the table in the address where a page has several. */
  id: string;
  columns: Column<Row>[];
  order?: Order;
  empty: string;
  read(first: number, size: number, order: Order | undefined): Promise<Found<Row>>;
  /** More about a row, shown below it when it is opened. */
  more?(row: Row): Promise<Node[]>;
  style?(row: Row): string;
}

const SIZE = 50;

export function refusal(failed: unknown): HTMLElement {
  const text = failed instanceof NoAnswer ? failed.message : `无法显示：${String(failed)}`;
  return make('p', { className: 'case-refusal' }, text);
}

/** What the engine's queries call an order. */
export function sorting(order: Order | undefined): { sorting?: { sortBy: string; sortOrder: string }[] } {
  return order ? { sorting: [{ sortBy: order.by, sortOrder: order.down ? 'desc' : 'asc' }] } : {};
}

/** What its plain calls call an order. */
export function sorted(order: Order | undefined): { sortBy?: string; sortOrder?: string } {
  return order ? { sortBy: order.by, sortOrder: order.down ? 'desc' : 'asc' } : {};
}

export class PagedTable<Row> {
  readonly node = make('div', { className: 'case-table' });
  private page: number;
  private order: Order | undefined;
  private asking = 0;

  constructor(private readonly query: Query<Row>) {
    const { id } = query;
    this.page = Math.max(1, Number.parseInt(asked().get(`${id}Page`) ?? '1', 10) || 1);
    const [, down, by] = /^(-?)(.+)$/.exec(asked().get(`${id}Order`) ?? '') ?? [];
    const known = query.columns.some(({ sort }) => sort !== undefined && sort === by);
    this.order = known && by ? { by, down: down === '-' } : query.order;
    void this.show();
  }

  /** Asks anew, from the first page on. */
  again(): void {
    this.turn(1);
  }

  private turn(page: number): void {
    this.page = page;
    remember({ [`${this.query.id}Page`]: page === 1 ? '' : String(page) });
    void this.show();
  }

  private async show(): Promise<void> {
    const turn = ++this.asking;
    this.node.classList.add('case-waiting');
    try {
      const found = await this.query.read((this.page - 1) * SIZE, SIZE, this.order);
      // an answer that was overtaken by a later question
      if (turn !== this.asking) {
        return;
      }
      const last = Math.max(1, Math.ceil(found.total / SIZE));
      if (this.page > last) {
        this.turn(last);
        return;
      }
      this.node.replaceChildren(...(found.total ? [this.table(found.rows), this.pages(found.total, last)] : [this.none()]));
    } catch (failed) {
      this.node.replaceChildren(refusal(failed));
    } finally {
      this.node.classList.remove('case-waiting');
    }
  }

  private none(): HTMLElement {
    return make('p', { className: 'case-none' }, this.query.empty);
  }

  private table(rows: Row[]): HTMLElement {
    const head = make('tr', {}, ...this.query.columns.map(column => this.heading(column)));
    const body = make('tbody', {}, ...rows.flatMap(row => this.lines(row)));
    return make('table', {}, make('thead', {}, head), body);
  }

  private heading(column: Column<Row>): HTMLElement {
    const { sort, title } = column;
    if (!sort) {
      return make('th', {}, title);
    }
    const current = this.order?.by === sort ? this.order : undefined;
    const arrow = current ? (current.down ? ' ↓' : ' ↑') : '';
    const button = make('button', { type: 'button', title: `按${title}排序` }, title + arrow);
    button.addEventListener('click', () => this.sortBy(sort));
    const heading = make('th', {}, button);
    heading.ariaSort = current ? (current.down ? 'descending' : 'ascending') : 'none';
    return heading;
  }

  private sortBy(by: string): void {
    this.order = { by, down: this.order?.by === by && !this.order.down };
    remember({ [`${this.query.id}Order`]: this.order.down ? `-${by}` : by });
    this.turn(1);
  }

  private lines(row: Row): HTMLElement[] {
    const cells = this.query.columns.map(({ cell, style }) => make('td', { className: style ?? '' }, cell(row)));
    const line = make('tr', { className: this.query.style?.(row) ?? '' }, ...cells);
    const more = this.query.more;
    return more ? this.opening(line, () => more(row)) : [line];
  }

  /** A button in the first cell opens and closes what is below the line; it is asked for once. */
  private opening(line: HTMLTableRowElement, more: () => Promise<Node[]>): HTMLElement[] {
    const inside = make('td', { colSpan: this.query.columns.length }, '正在读取…');
    const below = make('tr', { className: 'case-more', hidden: true }, inside);
    const button = make('button', { type: 'button', className: 'case-open', title: '展开' }, '▸');
    button.ariaExpanded = 'false';
    let wanted: Promise<void> | undefined;
    button.addEventListener('click', () => {
      below.hidden = !below.hidden;
      button.textContent = below.hidden ? '▸' : '▾';
      button.ariaExpanded = String(!below.hidden);
      wanted ??= more().then(
        nodes => inside.replaceChildren(...nodes),
        (failed: unknown) => inside.replaceChildren(refusal(failed)),
      );
    });
    line.cells[0]?.prepend(button);
    return [line, below];
  }

  private pages(total: number, last: number): HTMLElement {
    const step = (title: string, to: number): HTMLElement => {
      const button = make('button', { type: 'button', disabled: to < 1 || to > last || to === this.page }, title);
      button.addEventListener('click', () => this.turn(to));
      return button;
    };
    const first = (this.page - 1) * SIZE + 1;
    const rows = `第 ${first}–${Math.min(total, this.page * SIZE)} 条，共 ${total} 条`;
    const steps = [step('首页', 1), step('上一页', this.page - 1), step('下一页', this.page + 1), step('末页', last)];
    return make('p', { className: 'case-pages' }, rows, ...(last > 1 ? [...steps, `第 ${this.page} / ${last} 页`] : []));
  }
}

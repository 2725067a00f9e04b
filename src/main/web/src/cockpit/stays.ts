/** 办理记录 – the stays in one box over a period, each leading to its case. */

import { make } from '../element';
import { NoAnswer, type Engine } from './engine';
import type { Box } from './figures';
import type { Period } from './period';
import { link } from './place';
import { duration, time } from './words';

const SIZE = 20;

interface Stay {
  processInstanceId: string;
  assignee: string | null;
  startTime: string;
  endTime: string | null;
  durationInMillis: number | null;
  canceled: boolean;
}

interface Order {
  label: string;
  sortBy: string;
  sortOrder: string;
}

const ORDERS: [Order, ...Order[]] = [
  { label: '最近进入', sortBy: 'startTime', sortOrder: 'desc' },
  { label: '历时最长', sortBy: 'duration', sortOrder: 'desc' },
];

function row(stay: Stay, numbers: Map<string, string | null>): HTMLElement {
  const instance = stay.processInstanceId;
  const path = `/process-instance/${encodeURIComponent(instance)}/history`;
  const state = stay.canceled ? '取消' : stay.endTime ? '完成' : '办理中';
  const cells = [
    make('a', { href: link(path) }, numbers.get(instance) || instance),
    time(stay.startTime),
    time(stay.endTime),
    duration(stay.durationInMillis),
    stay.assignee ?? '',
    state,
  ];
  return make('tr', {}, ...cells.map((cell) => make('td', {}, cell)));
}

async function page(engine: Engine, criteria: Record<string, unknown>, first: number) {
  const { rows, total } = await engine.page<Stay>('activity-instance', criteria, first, SIZE);
  const ids = [...new Set(rows.map((stay) => stay.processInstanceId))];
  const instances = ids.length
    ? await engine.page<{ id: string; businessKey: string | null }>('process-instance', { processInstanceIds: ids }, 0, SIZE)
    : { rows: [] };
  return { rows, total, numbers: new Map(instances.rows.map(({ id, businessKey }) => [id, businessKey])) };
}

function turning(first: number, total: number, turn: (first: number) => void): HTMLElement {
  const step = (label: string, to: number): HTMLElement => {
    const button = make('button', { type: 'button', disabled: to < 0 || to >= total }, label);
    button.addEventListener('click', () => turn(to));
    return button;
  };
  const shown = total ? `第${first + 1}–${Math.min(first + SIZE, total)}条，共${total}条` : '期间内没有办理记录';
  return make('p', {}, shown, ' ', step('上一页', first - SIZE), step('下一页', first + SIZE));
}

/** Shows who came to the box in the period, and lets turn the pages. */
export async function showStays(
  node: HTMLElement,
  engine: Engine,
  definition: string,
  box: Box,
  period: Period,
): Promise<void> {
  const heads = ['编号', '进入', '离开', '历时', '办理人', '状态'].map((title) => make('th', { scope: 'col' }, title));
  const show = async (first: number, order: Order): Promise<void> => {
    const criteria = {
      processDefinitionId: definition,
      activityId: box.id,
      startedAfter: period.from ? `${period.from}T00:00:00.000+0800` : undefined,
      startedBefore: period.to ? `${period.to}T23:59:59.999+0800` : undefined,
      sorting: [{ sortBy: order.sortBy, sortOrder: order.sortOrder }],
    };
    const { rows, total, numbers } = await page(engine, criteria, first);
    const orders = ORDERS.map((other) => {
      const button = make('button', { type: 'button', ariaPressed: String(other === order) }, other.label);
      button.addEventListener('click', () => void show(0, other));
      return button;
    });
    node.replaceChildren(
      make('h3', {}, `${box.name ?? box.id}：期间内进入的`),
      make('p', {}, '排序 ', ...orders),
      make(
        'table',
        { className: 'case-sheet' },
        make('thead', {}, make('tr', {}, ...heads)),
        make('tbody', {}, ...rows.map((stay) => row(stay, numbers))),
      ),
      turning(first, total, (next) => void show(next, order)),
    );
  };
  try {
    await show(0, ORDERS[0]);
    node.scrollIntoView({ block: 'nearest' });
  } catch (failed) {
    node.replaceChildren(make('p', { className: 'case-refusal' }, failed instanceof NoAnswer ? failed.message : String(failed)));
  }
}

/** 全部流程 – everything that runs or ran for the same declaration, called processes below their callers. */

import { make } from '../element';
import { title, type Instance } from './case';
import { historyOf } from './caseHead';
import type { Found } from './engine';
import { duration, state, time } from './words';

export function tree(instance: Instance, { rows: all, total }: Found<Instance>): HTMLElement[] {
  const known = new Set(all.map(({ id }) => id));
  const tops = all.filter(each => !known.has(each.superProcessInstanceId ?? ''));
  const below = (top: Instance, depth: number): HTMLElement[] => [
    row(top, depth, top.id === instance.id),
    ...all.filter(each => each.superProcessInstanceId === top.id).flatMap(each => below(each, depth + 1)),
  ];
  const heads = ['流程', '状态', '开始', '结束', '历时'].map(each => make('th', {}, each));
  const rows = tops.flatMap(top => below(top, 0));
  const table = make('table', {}, make('thead', {}, make('tr', {}, ...heads)), make('tbody', {}, ...rows));
  const counted = all.length < total ? `共 ${total} 个流程，只列出最早的 ${all.length} 个` : `共 ${total} 个流程`;
  return [make('div', { className: 'case-table' }, table, make('p', { className: 'case-pages' }, counted))];
}

function row(each: Instance, depth: number, current: boolean): HTMLElement {
  const name = current ? make('strong', {}, `${title(each)}（本页）`) : make('a', { href: historyOf(each.id) }, title(each));
  const first = make('td', {}, '　'.repeat(depth), depth ? '└ ' : '', name);
  const cells = [state(each.state), time(each.startTime), time(each.endTime), duration(each.durationInMillis)];
  return make('tr', { className: current ? 'case-row-current' : '' }, first, ...cells.map(cell => make('td', {}, cell)));
}

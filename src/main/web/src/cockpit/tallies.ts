/** 项目数量 – how many cases there are of each process, on Cockpit's first page; each number leads to its search. */

import { make } from '../element';
import { NoAnswer, type Engine } from './engine';
import { link } from './place';

interface Tally {
  process: string;
  name: string;
  all: number;
  running: number;
  completed: number;
  incidents: number;
}

function row({ process, name, all, running, completed, incidents }: Tally): HTMLElement {
  const to = (count: number, questions: Record<string, string>): HTMLElement =>
    make('td', {}, make('a', { href: link('/cases', { process, ...questions }) }, String(count)));
  return make(
    'tr',
    {},
    make('td', {}, name),
    to(all, {}),
    to(running, { state: 'ACTIVE' }),
    to(completed, { state: 'COMPLETED' }),
    to(incidents, { incident: 'true' }),
  );
}

/** Puts the table of all processes into the node. */
export async function showTallies(node: HTMLElement, engine: Engine): Promise<void> {
  try {
    const tallies = await engine.own<Tally[]>('/cases/tallies');
    const heads = ['流程', '全部', '办理中', '已办结', '有故障'].map((head) => make('th', {}, head));
    node.replaceChildren(
      make('h2', {}, '项目 ', make('a', { href: link('/cases') }, '查询')),
      make(
        'table',
        { className: 'table table-condensed' },
        make('thead', {}, make('tr', {}, ...heads)),
        make('tbody', {}, ...tallies.map(row)),
      ),
    );
  } catch (failed) {
    node.replaceChildren(make('p', { className: 'case-refusal' }, failed instanceof NoAnswer ? failed.message : String(failed)));
  }
}

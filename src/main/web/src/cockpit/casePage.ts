/** 历史 – the page of one case, running or finished: where it went, who did what, and what was decided. */

import { make } from '../element';
import { activities } from './caseActivities';
import { decisions } from './caseDecisions';
import { head, relatives } from './caseHead';
import { jobs } from './caseJobs';
import { operations } from './caseOperations';
import { CasePath } from './casePath';
import { record } from './caseRecord';
import { tasks } from './caseTasks';
import { tree } from './caseTree';
import { variables } from './caseVariables';
import { readCase, type Case, type Instance } from './case';
import type { Engine, Found } from './engine';
import { asked, part, remember } from './place';
import { refusal } from './table';

interface Tab {
  id: string;
  title: string;
  show(shown: Case, box: string, all: Found<Instance>): HTMLElement[];
}

/** The first is shown where the address names none. */
const TABS: Tab[] = [
  { id: 'activities', title: '办理环节', show: activities },
  { id: 'tasks', title: '任务', show: tasks },
  { id: 'variables', title: '变量', show: variables },
  { id: 'decisions', title: '决策', show: decisions },
  { id: 'jobs', title: '故障与作业', show: jobs },
  { id: 'operations', title: '用户操作', show: operations },
  { id: 'record', title: '留痕', show: record },
  { id: 'tree', title: '全部流程', show: (shown, _, all) => tree(shown.instance, all) },
];

const LEGEND: [style: string, title: string][] = [
  ['case-passed', '已经过'],
  ['case-running', '办理中'],
  ['case-canceled', '已取消'],
];

/** How Cockpit's own page of a decision names the box that it leads to. */
const BOX = 'activityIds';

let path: CasePath | undefined;

class Tabs {
  readonly bar = make('nav', { className: 'case-tabs', role: 'tablist' });
  readonly content = make('section', { className: 'case-content', role: 'tabpanel' });
  private tab = TABS.find(({ id }) => id === asked().get('tab')) ?? (TABS[0] as Tab);

  constructor(
    private readonly shown: Case,
    private readonly all: Found<Instance>,
  ) {}

  /** Shows the tab, with what belongs to the box alone where one is chosen. */
  show(box: string): void {
    const buttons = TABS.map(tab => {
      const button = make('button', { type: 'button', role: 'tab', ariaSelected: String(tab === this.tab) }, tab.title);
      button.addEventListener('click', () => this.open(tab));
      return button;
    });
    this.bar.replaceChildren(...buttons);
    this.content.replaceChildren(...this.tab.show(this.shown, box, this.all));
  }

  private open(tab: Tab): void {
    this.tab = tab;
    // pages and orders are those of the tab that is left
    remember({ ...Object.fromEntries([...asked().keys()].map(each => [each, ''])), tab: tab.id, [BOX]: asked().get(BOX) ?? '' });
    this.show(asked().get(BOX) ?? '');
  }
}

async function draw(node: HTMLElement, engine: Engine): Promise<void> {
  const shown = await readCase(engine, part(1));
  const all = await relatives(shown);
  const tabs = new Tabs(shown, all);
  const drawn = new CasePath(shown, box => {
    remember({ [BOX]: box, activitiesPage: '', tasksPage: '', decisionsPage: '', jobsPage: '', incidentsPage: '' });
    drawn.tell(box);
    tabs.show(box);
  });
  path = drawn;
  const diagram = make('div', { className: 'case-diagram' });
  const legend = LEGEND.map(([style, title]) => make('span', {}, make('i', { className: style }), title));
  node.replaceChildren(
    head(shown, all.rows),
    make('p', { className: 'case-legend' }, ...legend, '角标为经过次数'),
    diagram,
    drawn.chosen,
    tabs.bar,
    tabs.content,
  );
  const box = asked().get(BOX) ?? '';
  drawn.tell(shown.model.isBox(box) ? box : '');
  tabs.show(shown.model.isBox(box) ? box : '');
  await drawn.draw(diagram);
}

/** Shows the case that the address names. */
export async function showCase(node: HTMLElement, engine: Engine): Promise<void> {
  node.classList.add('case-history');
  try {
    await draw(node, engine);
  } catch (failed) {
    node.prepend(refusal(failed));
  }
}

export function leaveCase(): void {
  path?.close();
  path = undefined;
}

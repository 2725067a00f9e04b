/** 经过路径 – the diagram of a case with the boxes and flows that it passed; a click on a box chooses it. */

import { make } from '../element';
import type { Case, Instance } from './case';
import { historyOf } from './caseHead';
import type { Diagram } from './diagram';
import { duration, state } from './words';

interface Box {
  id: string;
  running: number;
  ended: number;
  canceled: number;
  milliseconds: number;
}

interface Path {
  boxes: Box[];
  flows: { id: string; times: number }[];
}

interface Called {
  calledProcessInstanceId: string | null;
}

const MOST_CALLED = 20;

function counts({ running, ended, canceled, milliseconds }: Box): string {
  return [
    running ? `办理中 ${running} 次` : '',
    ended - canceled ? `已办结 ${ended - canceled} 次` : '',
    canceled ? `已取消 ${canceled} 次` : '',
    ended ? `共历时 ${duration(milliseconds)}` : '',
  ]
    .filter(Boolean)
    .join('，');
}

function style({ running, ended, canceled }: Box): string {
  if (running) {
    return 'case-running';
  }
  return ended === canceled ? 'case-canceled' : 'case-passed';
}

export class CasePath {
  readonly chosen = make('p', { className: 'case-chosen-box' });
  private diagram: Diagram | undefined;
  private boxes: Box[] = [];
  private box = '';

  constructor(
    private readonly shown: Case,
    private readonly choose: (box: string) => void,
  ) {}

  /** Draws into the place, which must be part of the page already. */
  async draw(place: HTMLElement): Promise<void> {
    const { engine, instance, model } = this.shown;
    const [path, { Diagram }] = await Promise.all([
      engine.own<Path>(`/case/${encodeURIComponent(instance.id)}/path`),
      import('./diagram'),
    ]);
    const diagram = await Diagram.into(place, model.xml);
    this.diagram = diagram;
    this.boxes = path.boxes;
    path.flows.forEach(flow => diagram.mark(flow.id, 'case-flow'));
    for (const box of path.boxes) {
      diagram.mark(box.id, style(box));
      diagram.badge(box.id, String(box.running + box.ended), `${model.name(box.id)}：${counts(box)}`, style(box));
    }
    diagram.onClick(id => this.choose(model.isBox(id) && id !== this.box ? id : ''));
    this.tell(this.box);
  }

  /** Says what box is chosen, with the processes that it called; none where it is empty. */
  tell(box: string): void {
    this.diagram?.unmark(this.box, 'case-chosen');
    this.box = box;
    this.diagram?.mark(box, 'case-chosen');
    if (!box) {
      this.chosen.replaceChildren('点击流程图中的环节，只看该环节的记录。');
      return;
    }
    const known = this.boxes.find(({ id }) => id === box);
    const clear = make('button', { type: 'button' }, '显示全部环节');
    clear.addEventListener('click', () => this.choose(''));
    const called = make('span', { className: 'case-called' });
    const name = make('strong', {}, this.shown.model.name(box));
    this.chosen.replaceChildren(name, ` ${known ? counts(known) : '未经过'} `, called, clear);
    void this.tellCalled(box, called);
  }

  close(): void {
    this.diagram?.close();
  }

  private async tellCalled(box: string, place: HTMLElement): Promise<void> {
    const { engine, instance } = this.shown;
    const criteria = { processInstanceId: instance.id, activityId: box };
    const { rows } = await engine.page<Called>('activity-instance', criteria, 0, MOST_CALLED);
    const ids = rows.flatMap(({ calledProcessInstanceId }) => calledProcessInstanceId ?? []);
    if (ids.length) {
      const found = await engine.page<Instance>('process-instance', { processInstanceIds: ids }, 0, MOST_CALLED);
      const links = found.rows.map(each =>
        make('a', { href: historyOf(each.id) }, `进入 ${each.processDefinitionName ?? ''}（${state(each.state)}）`),
      );
      place.replaceChildren(...links);
    }
  }
}

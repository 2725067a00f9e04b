/** 历史 – the page of one case, running or finished: where it went and how long that took. */

import { make } from '../element';
import type { Diagram } from './diagram';
import { NoAnswer, type Engine } from './engine';
import { part } from './place';
import { duration, state, time } from './words';

interface Instance {
  id: string;
  businessKey: string | null;
  processDefinitionId: string;
  processDefinitionName: string;
  startTime: string;
  endTime: string | null;
  durationInMillis: number | null;
  state: string;
}

interface Statistics {
  id: string;
  instances: number;
  canceled: number;
  finished: number;
}

let shown: Diagram | undefined;

function head(instance: Instance): HTMLElement {
  const facts = [
    state(instance.state),
    `开始 ${time(instance.startTime)}`,
    instance.endTime ? `结束 ${time(instance.endTime)}，历时 ${duration(instance.durationInMillis)}` : '',
  ];
  return make(
    'header',
    {},
    make('h2', {}, `${instance.processDefinitionName} ${instance.businessKey ?? ''}`),
    make('p', {}, facts.filter(Boolean).join(' · ')),
  );
}

async function path(engine: Engine, instance: Instance, place: HTMLElement): Promise<void> {
  const definition = encodeURIComponent(instance.processDefinitionId);
  const [{ bpmn20Xml }, boxes, { Diagram }] = await Promise.all([
    engine.get<{ bpmn20Xml: string }>(`/process-definition/${definition}/xml`),
    engine.get<Statistics[]>(`/history/process-definition/${definition}/statistics`, {
      processInstanceIdIn: instance.id,
      canceled: true,
      finished: true,
    }),
    import('./diagram'),
  ]);
  shown = await Diagram.into(place, bpmn20Xml);
  for (const box of boxes) {
    shown.mark(box.id, box.instances > 0 ? 'case-running' : 'case-passed');
    const counts = `办理中 ${box.instances}，已结束 ${box.finished}，其中取消 ${box.canceled}`;
    shown.badge(box.id, String(box.instances + box.finished), counts);
  }
}

/** Shows the case that the address names. */
export async function showCase(node: HTMLElement, engine: Engine): Promise<void> {
  try {
    const instance = await engine.get<Instance>(`/history/process-instance/${encodeURIComponent(part(1))}`);
    const place = make('div', { className: 'case-diagram' });
    node.replaceChildren(head(instance), place);
    await path(engine, instance, place);
  } catch (failed) {
    node.replaceChildren(make('p', { className: 'case-refusal' }, failed instanceof NoAnswer ? failed.message : String(failed)));
  }
}

export function leaveCase(): void {
  shown?.close();
  shown = undefined;
}

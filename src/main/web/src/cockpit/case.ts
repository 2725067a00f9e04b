/** 项目 – the case that a page of history shows: its instance, its diagram, whose it is. */

import type { Engine } from './engine';
import { Model } from './model';

export interface Instance {
  id: string;
  businessKey: string | null;
  processDefinitionId: string;
  processDefinitionName: string | null;
  processDefinitionKey: string;
  processDefinitionVersion: number;
  startTime: string;
  endTime: string | null;
  durationInMillis: number | null;
  startUserId: string | null;
  rootProcessInstanceId: string | null;
  superProcessInstanceId: string | null;
  deleteReason: string | null;
  state: string;
}

/** Whose case it is; empty but for the number where it is not about one declaration. */
export interface Facts {
  number: string;
  unit: string;
  category: string;
  region: string;
  state: string;
  page: boolean;
}

export interface Release {
  id: string;
  name: string | null;
  deploymentTime: string;
}

export interface Case {
  engine: Engine;
  instance: Instance;
  facts: Facts;
  model: Model;
  release: Release;
}

/** The title of an instance in lists: its process and what it is about. */
export function title(instance: Instance): string {
  return `${instance.processDefinitionName ?? instance.processDefinitionKey} ${instance.businessKey ?? ''}`.trim();
}

/** Reads the case as the person who is logged in. */
export async function readCase(engine: Engine, id: string): Promise<Case> {
  const instance = await engine.get<Instance>(`/history/process-instance/${encodeURIComponent(id)}`);
  const definition = `/process-definition/${encodeURIComponent(instance.processDefinitionId)}`;
  const [facts, { bpmn20Xml }, release] = await Promise.all([
    engine.own<Facts>(`/case/${encodeURIComponent(id)}`),
    engine.get<{ bpmn20Xml: string }>(`${definition}/xml`),
    engine
      .get<{ deploymentId: string }>(definition)
      .then(({ deploymentId }) => engine.get<Release>(`/deployment/${deploymentId}`)),
  ]);
  return { engine, instance, facts, model: new Model(bpmn20Xml), release };
}

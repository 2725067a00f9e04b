/** 版本 – one version of a process with its diagram and its figures. */

import type { Diagram } from './diagram';
import type { Engine } from './engine';
import { NONE, type Box, type Statistics } from './figures';
import type { Period } from './period';
import { parts, type Part } from './changes';

export interface Definition {
  id: string;
  key: string;
  name: string;
  version: number;
  deploymentId: string;
}

/** A version with its diagram and its figures. */
export interface Version {
  definition: Definition;
  xml: string;
  parts: Map<string, Part>;
  statistics: Statistics;
}

let shown: Diagram[] = [];

/** The place of the diagram in the page, which must be part of the document already. */
export async function draw(place: HTMLElement, xml: string): Promise<Diagram> {
  const { Diagram } = await import('./diagram');
  const diagram = await Diagram.into(place, xml);
  shown.push(diagram);
  return diagram;
}

/** Reads a version as the person who is logged in. */
export async function version(engine: Engine, definition: Definition, period: Period): Promise<Version> {
  const id = encodeURIComponent(definition.id);
  const [{ bpmn20Xml: xml }, statistics] = await Promise.all([
    engine.get<{ bpmn20Xml: string }>(`/process-definition/${id}/xml`),
    engine.own<Statistics>(`/process-definition/${id}/statistics`, { ...period }),
  ]);
  return { definition, xml, parts: parts(xml), statistics };
}

/** Every box of the diagram, those too that nothing came to. */
export function boxesOf({ parts: drawn, statistics }: Version): Box[] {
  const known = new Map(statistics.boxes.map((box) => [box.id, box]));
  return [...drawn.values()]
    .filter((one) => !one.flow)
    .map(({ id, name }) => ({ incidents: 0, figures: NONE, ...known.get(id), id, name }));
}

export function closeDiagrams(): void {
  shown.forEach((diagram) => diagram.close());
  shown = [];
}

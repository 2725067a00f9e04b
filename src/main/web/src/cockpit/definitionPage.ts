/** 统计 – the page of a process: how often and how long its boxes were worked at over a period. */

import { make } from '../element';
import { compare } from './compare';
import type { Engine } from './engine';
import { FIGURES, written, type Box, type Figures } from './figures';
import { colour, heatChoice } from './heat';
import { periodChoice, type Period } from './period';
import { asked, link, part } from './place';
import { sortable, type Column } from './sheet';
import { showStays } from './stays';
import { refusal } from './table';
import { boxesOf, draw, version, type Definition, type Version } from './version';
import { time } from './words';

/** Leads to the same page with other questions. */
function turnTo(definition: string, questions: Record<string, string>): void {
  location.hash = link(`/process-definition/${encodeURIComponent(definition)}/statistics`, questions);
}

function choice(label: string, options: [string, string][], chosen: string, turn: (value: string) => void): HTMLElement {
  const select = make('select', { ariaLabel: label });
  select.append(...options.map(([value, text]) => new Option(text, value, false, value === chosen)));
  select.addEventListener('change', () => turn(select.value));
  return make('label', {}, `${label} `, select);
}

async function controls(engine: Engine, shows: Version, period: Period, other: string): Promise<HTMLElement> {
  const { definition, statistics } = shows;
  const [versions, releases] = await Promise.all([
    engine.get<Definition[]>('/process-definition', { key: definition.key, sortBy: 'version', sortOrder: 'desc' }),
    engine.get<{ id: string; deploymentTime: string }[]>('/deployment'),
  ]);
  const released = new Map(releases.map((release) => [release.id, time(release.deploymentTime)]));
  const options = versions.map(({ id, version, deploymentId }): [string, string] => [
    id,
    `第${version}版（${released.get(deploymentId) ?? ''}发布）`,
  ]);
  const questions = { ...period, with: other };
  return make(
    'div',
    { className: 'case-controls' },
    choice('版本', options, definition.id, (id) => turnTo(id, { ...questions, with: id === other ? '' : other })),
    choice(
      '对比',
      [['', '不对比'], ...options.filter(([id]) => id !== definition.id)],
      other,
      (id) => turnTo(definition.id, { ...questions, with: id }),
    ),
    periodChoice(period, statistics.today, (chosen) => turnTo(definition.id, { ...chosen, with: other })),
  );
}

function sums(figures: Figures): HTMLElement {
  const facts = FIGURES.map((figure) => [figure.title === '进入' ? '启动' : figure.title, written(figure, figures) || '—']);
  return make(
    'dl',
    { className: 'case-sums' },
    ...facts.map(([title, value]) => make('div', {}, make('dt', {}, title ?? ''), make('dd', {}, value ?? ''))),
  );
}

function columns(open: (box: Box) => void): Column<Box>[] {
  const named: Column<Box> = {
    title: '环节',
    value: (box) => box.name,
    shown: (box) => {
      const button = make('button', { type: 'button', className: 'case-link', title: box.id }, box.name ?? box.id);
      button.addEventListener('click', () => open(box));
      return button;
    },
  };
  const figures = FIGURES.map((figure): Column<Box> => ({
    title: figure.title,
    value: (box) => figure.of(box.figures),
    shown: (box) => written(figure, box.figures),
  }));
  return [named, ...figures, { title: '故障', value: (box) => box.incidents, shown: (box) => String(box.incidents) }];
}

async function one(node: HTMLElement, engine: Engine, shows: Version, period: Period): Promise<void> {
  const place = make('div', { className: 'case-diagram' });
  const stays = make('section', { className: 'case-stays' });
  const boxes = boxesOf(shows);
  const open = (box: Box): void => showStays(stays, engine, shows.definition.id, box, period);
  const heat = heatChoice((figure) => colour(diagram, boxes, figure));
  node.append(sums(shows.statistics.instances), heat, place, sortable(columns(open), boxes), stays);
  const diagram = await draw(place, shows.xml);
  colour(diagram, boxes, FIGURES[0]);
  diagram.onClick((id) => {
    const box = boxes.find((found) => found.id === id);
    if (box) {
      open(box);
    }
  });
}

/** Shows the definition, period and second version that the address names. */
export async function showDefinition(node: HTMLElement, engine: Engine): Promise<void> {
  try {
    const period = { from: asked().get('from') ?? '', to: asked().get('to') ?? '' };
    const other = asked().get('with') ?? '';
    const definitions = await Promise.all(
      [part(1), other]
        .filter(Boolean)
        .map((id) => engine.get<Definition>(`/process-definition/${encodeURIComponent(id)}`)),
    );
    const [shows, against] = await Promise.all(definitions.map((found) => version(engine, found, period)));
    if (!shows) {
      return;
    }
    node.classList.add('case-history');
    const title = make('h2', {}, `${shows.definition.name} 统计`);
    node.replaceChildren(title, await controls(engine, shows, period, other));
    await (against ? compare(node, shows, against) : one(node, engine, shows, period));
  } catch (failed) {
    node.replaceChildren(refusal(failed));
  }
}

/** The button on the own page of a process or table. */
export function leadToStatistics(node: HTMLElement, kind: 'process' | 'decision', definition: string): void {
  const path = `/${kind}-definition/${encodeURIComponent(definition)}/statistics`;
  node.append(make('a', { className: 'btn btn-default', href: link(path), title: '统计' }, '统计'));
}

/** 版本对比 – two versions side by side: what was changed in the diagram, and their figures in one table. */

import { make } from '../element';
import { changes, type Change } from './changes';
import { FIGURES, NONE, written, type Box, type Figure, type Figures } from './figures';
import { sortable, type Column } from './sheet';
import { boxesOf, draw, type Version } from './version';

const CHANGES: Record<Change, string> = { added: '新增', removed: '删除', changed: '修改' };

/** The process as a whole stands above its boxes. */
interface Pair {
  name: string;
  change: string;
  newer: Figures | undefined;
  older: Figures | undefined;
}

function pairs(newer: Version, older: Version, told: Map<string, Change>): Pair[] {
  const [left, right] = [newer, older].map((version) => new Map(boxesOf(version).map((box) => [box.id, box])));
  const ids = [...new Set([...(left?.keys() ?? []), ...(right?.keys() ?? [])])];
  return ids.map((id) => {
    const now: Box | undefined = left?.get(id);
    const before: Box | undefined = right?.get(id);
    const change = told.get(id);
    return {
      name: now?.name ?? before?.name ?? id,
      change: change ? CHANGES[change] : '',
      newer: now?.figures,
      older: before?.figures,
    };
  });
}

function columns(newer: Version, older: Version): Column<Pair>[] {
  const figure = (one: Figure, version: Version, of: (pair: Pair) => Figures | undefined): Column<Pair> => ({
    title: `${one.title} 第${version.definition.version}版`,
    value: (pair) => one.of(of(pair) ?? NONE),
    shown: (pair) => {
      const figures = of(pair);
      return figures ? written(one, figures) : '—';
    },
  });
  return [
    { title: '环节', value: (pair) => pair.name, shown: (pair) => pair.name },
    { title: '变化', value: (pair) => pair.change || null, shown: (pair) => pair.change },
    ...FIGURES.flatMap((one) => [
      figure(one, newer, (pair) => pair.newer),
      figure(one, older, (pair) => pair.older),
    ]),
  ];
}

function told(newer: Version, older: Version, change: Map<string, Change>): HTMLElement {
  const lines = [...change].map(([id, kind]) => {
    const one = newer.parts.get(id) ?? older.parts.get(id);
    const name = one && one.name !== id ? `${one.name}（${id}）` : id;
    return make('li', {}, `${CHANGES[kind]}${one?.flow ? '流向' : '环节'} ${name}`);
  });
  return lines.length
    ? make('ul', { className: 'case-changes' }, ...lines)
    : make('p', { className: 'case-changes' }, '两个版本的流程图相同。');
}

/** The one with the higher number counts as the newer, whichever was asked for first. */
export async function compare(node: HTMLElement, one: Version, other: Version): Promise<void> {
  const [newer, older] = one.definition.version > other.definition.version ? [one, other] : [other, one];
  const change = changes(older.parts, newer.parts);
  const places = [older, newer].map(({ definition }) => {
    const place = make('div', { className: 'case-diagram' });
    node.append(make('h3', {}, `第${definition.version}版`), place);
    return place;
  });
  const whole: Pair = {
    name: '（整个流程）',
    change: '',
    newer: newer.statistics.instances,
    older: older.statistics.instances,
  };
  node.append(told(newer, older, change), sortable(columns(newer, older), [whole, ...pairs(newer, older, change)]));
  for (const [at, version] of [older, newer].entries()) {
    const diagram = await draw(places[at] as HTMLElement, version.xml);
    for (const [id, kind] of change) {
      diagram.mark(id, `case-${kind}`);
      diagram.badge(id, CHANGES[kind], `${CHANGES[kind]}：${version.parts.get(id)?.name ?? id}`, `case-badge-${kind}`);
    }
  }
}

/** 规则统计 – the page of a decision table: how often each rule fired over a period. */

import { make } from '../element';
import type { Engine } from './engine';
import { periodChoice } from './period';
import { asked, link, part } from './place';
import { sortable, type Column } from './sheet';
import { refusal } from './table';

interface Figures {
  today: string;
  asked: number;
  withoutRule: number;
  rules: { id: string; times: number }[];
}

interface Rule {
  at: number;
  entries: string[];
  times: number;
}

const inside = (element: Element, name: string): Element[] =>
  [...element.children].filter(({ localName }) => localName === name);

const text = (element: Element): string => element.getElementsByTagNameNS('*', 'text')[0]?.textContent?.trim() || '—';

/** The columns and rules of the table, each rule with the times that it fired; empty for a decision without a table. */
function read(xml: string, key: string, figures: Figures): { titles: string[]; rules: Rule[] } {
  const parsed = new DOMParser().parseFromString(xml, 'application/xml');
  const decision = [...parsed.getElementsByTagNameNS('*', 'decision')].find(({ id }) => id === key);
  const table = decision && inside(decision, 'decisionTable')[0];
  if (!table) {
    return { titles: [], rules: [] };
  }
  const times = new Map(figures.rules.map((rule) => [rule.id, rule.times]));
  const clauses = [...inside(table, 'input'), ...inside(table, 'output')];
  return {
    titles: clauses.map((clause) => clause.getAttribute('label') || clause.getAttribute('name') || text(clause)),
    rules: inside(table, 'rule').map((rule, at) => ({
      at: at + 1,
      entries: [...inside(rule, 'inputEntry'), ...inside(rule, 'outputEntry')].map(text),
      times: times.get(rule.id) ?? 0,
    })),
  };
}

function columns(titles: string[], evaluations: number): Column<Rule>[] {
  const share = (rule: Rule): number => (evaluations ? rule.times / evaluations : 0);
  return [
    { title: '规则', value: (rule) => rule.at, shown: (rule) => String(rule.at) },
    ...titles.map((title, at): Column<Rule> => ({
      title,
      value: (rule) => rule.entries[at] ?? '',
      shown: (rule) => rule.entries[at] ?? '',
    })),
    { title: '适用次数', value: (rule) => rule.times, shown: (rule) => String(rule.times) },
    { title: '占判断次数', value: share, shown: (rule) => `${(share(rule) * 100).toFixed(1)}%` },
  ];
}

/** Shows the table and period that the address names. */
export async function showTable(node: HTMLElement, engine: Engine): Promise<void> {
  try {
    const period = { from: asked().get('from') ?? '', to: asked().get('to') ?? '' };
    const id = encodeURIComponent(part(1));
    const [definition, { dmnXml }, figures] = await Promise.all([
      engine.get<{ key: string; name: string | null; version: number }>(`/decision-definition/${id}`),
      engine.get<{ dmnXml: string }>(`/decision-definition/${id}/xml`),
      engine.own<Figures>(`/decision-definition/${id}/statistics`, { ...period }),
    ]);
    const { titles, rules } = read(dmnXml, definition.key, figures);
    node.classList.add('case-history');
    node.replaceChildren(
      make('h2', {}, `${definition.name ?? definition.key}（第${definition.version}版） 统计`),
      periodChoice(period, figures.today, (chosen) => {
        location.hash = link(`/decision-definition/${id}/statistics`, { ...chosen });
      }),
      make('p', {}, `期间内判断 ${figures.asked} 次，其中没有规则适用 ${figures.withoutRule} 次`),
      make('div', { className: 'case-wide' }, sortable(columns(titles, figures.asked), rules)),
    );
  } catch (failed) {
    node.replaceChildren(refusal(failed));
  }
}

/** 决策表 – a table as it stood when it was evaluated, with the rules that fired marked. */

import { make } from '../element';
import type { Decided } from './caseDecisions';

const inside = (element: Element, name: string): Element[] =>
  [...element.children].filter(({ localName }) => localName === name);

const text = (element: Element | undefined): string => element?.getElementsByTagNameNS('*', 'text')[0]?.textContent?.trim() ?? '';

const label = (clause: Element): string =>
  clause.getAttribute('label') || clause.getAttribute('name') || text(clause) || clause.id;

/** An entry of a rule: an empty condition holds always, which tables write as a dash. */
function entry(element: Element): HTMLElement {
  return make('td', {}, text(element) || '—');
}

function heads(table: Element): HTMLElement {
  const inputs = inside(table, 'input').map(each => make('th', {}, label(each)));
  const outputs = inside(table, 'output').map(each => make('th', { className: 'case-output' }, label(each)));
  return make('thead', {}, make('tr', {}, make('th', {}, '序号'), ...inputs, ...outputs, make('th', {}, '说明')));
}

function rule(element: Element, at: number, decided: Decided): HTMLElement {
  const results = decided.outputs.filter(({ ruleId }) => ruleId === element.id);
  const conditions = inside(element, 'inputEntry').map(entry);
  const outcomes = inside(element, 'outputEntry').map(entry);
  outcomes.forEach((cell, column) => {
    const result = results[column];
    if (result && String(result.value) !== cell.textContent?.replace(/^"|"$/g, '')) {
      cell.append(make('em', {}, ` ＝ ${String(result.value ?? '')}`));
    }
  });
  const note = inside(element, 'description')[0]?.textContent?.trim() ?? '';
  const mark = results.length ? `${at + 1} ✓` : String(at + 1);
  return make(
    'tr',
    { className: results.length ? 'case-fired' : '', title: results.length ? '适用的规则' : '' },
    make('td', {}, mark),
    ...conditions,
    ...outcomes,
    make('td', {}, note),
  );
}

/** The table of the decision; of one that is an expression, the expression with its result. */
export function ruleTable(xml: string, decided: Decided): HTMLElement[] {
  const parsed = new DOMParser().parseFromString(xml, 'application/xml');
  const decision = [...parsed.getElementsByTagNameNS('*', 'decision')].find(({ id }) => id === decided.decisionDefinitionKey);
  const table = decision && inside(decision, 'decisionTable')[0];
  if (!table) {
    const results = decided.outputs.map(({ value }) => String(value ?? '')).join('、');
    const expression = decision && inside(decision, 'literalExpression')[0];
    return [make('h4', {}, '表达式'), make('p', {}, make('code', {}, text(expression)), ` ＝ ${results}`)];
  }
  const policy = `${table.getAttribute('hitPolicy') ?? 'UNIQUE'} ${table.getAttribute('aggregation') ?? ''}`.trim();
  const rules = inside(table, 'rule').map((each, at) => rule(each, at, decided));
  return [
    make('h4', {}, `决策表（命中策略 ${policy}，适用的规则以 ✓ 标出）`),
    make('div', { className: 'case-wide' }, make('table', { className: 'case-rules' }, heads(table), make('tbody', {}, ...rules))),
  ];
}

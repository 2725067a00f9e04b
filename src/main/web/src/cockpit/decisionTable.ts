/** 决策表 – a table as it stood when it was evaluated, with the rules that fired marked. */

import { make } from '../element';
import type { Decided, Output } from './caseDecisions';
import { value } from './value';

const inside = (element: Element, name: string): Element[] =>
  [...element.children].filter(({ localName }) => localName === name);

const text = (element: Element | undefined): string => element?.getElementsByTagNameNS('*', 'text')[0]?.textContent?.trim() ?? '';

const label = (clause: Element): string =>
  clause.getAttribute('label') || clause.getAttribute('name') || text(clause) || clause.id;

/** An entry of a rule: an empty condition holds always, which tables write as a dash. */
function entry(element: Element): HTMLElement {
  return make('td', {}, text(element) || '—');
}

/** The columns, and below each input the value that it had. */
function heads(table: Element, decided: Decided, notes: boolean): HTMLElement {
  const inputs = inside(table, 'input');
  const outputs = inside(table, 'output').map(each => make('th', { className: 'case-output' }, label(each)));
  const titles = [...inputs.map(each => make('th', {}, label(each))), ...outputs, ...(notes ? [make('th', {}, '说明')] : [])];
  const values = inputs.map(({ id }) => decided.inputs.find(({ clauseId }) => clauseId === id)?.value);
  const given = values.map(each => make('td', {}, value(each)));
  const beside = make('td', { colSpan: titles.length - given.length });
  return make(
    'thead',
    {},
    make('tr', {}, make('th', {}, '序号'), ...titles),
    make('tr', { className: 'case-given' }, make('td', {}, '输入值'), ...given, beside),
  );
}

/** What the rule says in an output, and its result where it is not just that. */
function outcome(element: Element, result: Output | undefined): HTMLElement {
  const cell = entry(element);
  if (result && String(result.value ?? '') !== text(element).replace(/^"|"$/g, '')) {
    cell.append(make('em', {}, ` ＝ ${String(result.value ?? '')}`));
  }
  return cell;
}

const note = (rule: Element): string => inside(rule, 'description')[0]?.textContent?.trim() ?? '';

function line(rule: Element, at: number, columns: string[], decided: Decided): HTMLElement {
  const results = decided.outputs.filter(({ ruleId }) => ruleId === rule.id);
  const outcomes = inside(rule, 'outputEntry').map((each, column) =>
    outcome(each, results.find(({ clauseId }) => clauseId === columns[column])),
  );
  const fired = results.length > 0;
  const cells = [make('td', {}, fired ? `${at + 1} ✓` : String(at + 1)), ...inside(rule, 'inputEntry').map(entry), ...outcomes];
  return make('tr', fired ? { className: 'case-fired', title: '适用的规则' } : {}, ...cells);
}

/** The table of the decision; of one that is an expression, the expression with its result. */
export function ruleTable(xml: string, decided: Decided): HTMLElement[] {
  const parsed = new DOMParser().parseFromString(xml, 'application/xml');
  const decision = [...parsed.getElementsByTagNameNS('*', 'decision')].find(({ id }) => id === decided.decisionDefinitionKey);
  const table = decision && inside(decision, 'decisionTable')[0];
  if (!table) {
    const results = decided.outputs.map(each => String(each.value ?? '')).join('、');
    const expression = decision && inside(decision, 'literalExpression')[0];
    return [make('h4', {}, '表达式'), make('p', {}, make('code', {}, text(expression)), ` ＝ ${results}`)];
  }
  const policy = `${table.getAttribute('hitPolicy') ?? 'UNIQUE'} ${table.getAttribute('aggregation') ?? ''}`.trim();
  const rules = inside(table, 'rule');
  const notes = rules.some(each => note(each));
  const columns = inside(table, 'output').map(({ id }) => id);
  const lines = rules.map((each, at) => {
    const row = line(each, at, columns, decided);
    row.append(...(notes ? [make('td', {}, note(each))] : []));
    return row;
  });
  const shown = make('table', { className: 'case-rules' }, heads(table, decided, notes), make('tbody', {}, ...lines));
  return [
    make('h4', {}, `决策表（命中策略 ${policy}，适用的规则以 ✓ 标出）`),
    make('div', { className: 'case-wide' }, shown),
  ];
}

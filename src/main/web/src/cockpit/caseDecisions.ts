/** 决策 – each evaluation of a table in a case, its inputs and outputs, and the rules that fired. */

import { make } from '../element';
import type { Case } from './case';
import { ruleTable } from './decisionTable';
import { link } from './place';
import { PagedTable, sorting } from './table';
import { time } from './words';

export interface Input {
  clauseId: string;
  clauseName: string | null;
  value: unknown;
}

export interface Output extends Input {
  ruleId: string | null;
  ruleOrder: number | null;
  variableName: string | null;
}

export interface Decided {
  id: string;
  decisionDefinitionId: string;
  decisionDefinitionKey: string;
  decisionDefinitionName: string | null;
  evaluationTime: string;
  activityId: string;
  userId: string | null;
  inputs: Input[];
  outputs: Output[];
}

/** How many rules fired; an expression that is no table has none. */
function fired({ outputs }: Decided): string {
  const rules = new Set(outputs.flatMap(({ ruleId }) => ruleId ?? []));
  return rules.size ? `${rules.size} 条规则` : outputs.length ? '表达式' : '无规则适用';
}

/** The results where one rule fired; of several they stand in the table below. */
function results({ outputs }: Decided): string {
  const rules = new Set(outputs.map(({ ruleId }) => ruleId));
  const shown = outputs.map(each => `${each.clauseName ?? each.variableName ?? ''}＝${String(each.value ?? '')}`);
  return rules.size === 1 ? shown.join('；') : '见展开的决策表';
}

async function more({ engine }: Case, decided: Decided): Promise<HTMLElement[]> {
  const definition = encodeURIComponent(decided.decisionDefinitionId);
  const { dmnXml } = await engine.get<{ dmnXml: string }>(`/decision-definition/${definition}/xml`);
  const own = make('a', { href: link(`/decision-instance/${decided.id}`) }, '在 Cockpit 的决策页面查看');
  return [make('p', {}, own), ...ruleTable(dmnXml, decided)];
}

export function decisions(shown: Case, box: string): HTMLElement[] {
  const { engine, instance, model } = shown;
  const criteria = {
    processInstanceId: instance.id,
    includeInputs: true,
    includeOutputs: true,
    disableBinaryFetching: true,
    disableCustomObjectDeserialization: true,
    ...(box && { activityIdIn: box }),
  };
  const table = new PagedTable<Decided>({
    id: 'decisions',
    order: { by: 'evaluationTime', down: false },
    empty: '没有决策',
    columns: [
      { title: '决策', cell: row => row.decisionDefinitionName ?? row.decisionDefinitionKey },
      { title: '环节', cell: row => model.name(row.activityId) },
      { title: '时间', sort: 'evaluationTime', cell: row => time(row.evaluationTime) },
      { title: '适用', cell: fired },
      { title: '结果', cell: results },
    ],
    more: row => more(shown, row),
    read: (first, size, order) => {
      const [by] = sorting(order).sorting ?? [];
      return engine.listed('decision-instance', { ...criteria, ...by }, first, size);
    },
  });
  return [make('p', { className: 'case-hint' }, '展开一次决策，看输入、输出和所适用的规则。'), table.node];
}

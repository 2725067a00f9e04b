/** 变量 – the variables of a case and each of their changes: when, where, by whom. */

import { make } from '../element';
import type { Case } from './case';
import { operationsAround } from './caseOperations';
import type { Found } from './engine';
import { PagedTable, sorted, type Column } from './table';
import { value } from './value';
import { time } from './words';

interface Variable {
  id: string;
  name: string;
  type: string;
  value: unknown;
  activityInstanceId: string | null;
  taskId: string | null;
  createTime: string;
  state: string;
}

interface Change {
  time: string;
  variableName: string;
  variableType: string;
  value: unknown;
  initial: boolean;
  activityInstanceId: string | null;
  taskId: string | null;
  userOperationId: string | null;
  person?: string;
}

/** Where the variable lives: in the case, in a box of it, or in one task. */
function scope({ model }: Case, row: { activityInstanceId: string | null; taskId: string | null }): string {
  const box = model.stayed(row.activityInstanceId);
  return row.taskId ? `任务“${box}”` : box ? `环节“${box}”` : '本流程';
}

/** The persons of the changes, by the operations that they came with. */
async function withPersons(shown: Case, found: Found<Change>): Promise<Found<Change>> {
  const operations = await operationsAround(shown, found.rows.map(row => (row.userOperationId ? row.time : null)));
  const persons = new Map(operations.map(each => [each.operationId, each.userId ?? '']));
  const rows = found.rows.map(row => ({ ...row, person: persons.get(row.userOperationId ?? '') ?? '' }));
  return { ...found, rows };
}

function changes(shown: Case, id: string, criteria: Record<string, unknown>, columns: Column<Change>[]): PagedTable<Change> {
  const all = { processInstanceId: shown.instance.id, variableUpdates: true, deserializeValues: false, ...criteria };
  return new PagedTable<Change>({
    id,
    order: { by: 'time', down: false },
    empty: '没有变更',
    columns: [
      { title: '时间', sort: 'time', cell: row => time(row.time) },
      ...columns,
      { title: '新值', cell: row => value(row.value) },
      { title: '', cell: row => (row.initial ? '初值' : '') },
      { title: '范围', cell: row => scope(shown, row) },
      { title: '操作人', cell: row => row.person ?? '' },
    ],
    read: async (first, size, order) =>
      withPersons(shown, await shown.engine.listed<Change>('detail', { ...all, ...sorted(order) }, first, size)),
  });
}

export function variables(shown: Case): HTMLElement[] {
  const { engine, instance, model } = shown;
  const meaning = (name: string): string => (model.has(name) ? `${name}（${model.name(name)}）` : name);
  const current = new PagedTable<Variable>({
    id: 'variables',
    order: { by: 'variableName', down: false },
    empty: '没有变量',
    columns: [
      { title: '变量', sort: 'variableName', cell: row => meaning(row.name) },
      { title: '最后的值', cell: row => value(row.value) },
      { title: '类型', cell: row => row.type },
      { title: '范围', cell: row => scope(shown, row) },
      { title: '创建', cell: row => time(row.createTime) },
      { title: '状态', cell: row => (row.state === 'DELETED' ? '已删除' : '') },
    ],
    more: async row => [changes(shown, 'variable', { variableInstanceId: row.id }, []).node],
    read: (first, size, order) => {
      const criteria = { processInstanceId: instance.id, deserializeValues: false, ...sorted(order) };
      return engine.listed('variable-instance', criteria, first, size);
    },
  });
  const named: Column<Change> = { title: '变量', sort: 'variableName', cell: row => meaning(row.variableName) };
  return [
    make('h3', {}, '全部变量'),
    current.node,
    make('h3', {}, '全部变更'),
    changes(shown, 'changes', {}, [named]).node,
  ];
}

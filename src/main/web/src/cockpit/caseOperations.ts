/** 用户操作 – what persons did to a case in the engine, and what they remarked. */

import { make } from '../element';
import type { Case } from './case';
import type { Found } from './engine';
import { value } from './value';
import { PagedTable, refusal, sorted } from './table';
import { instant, time } from './words';

export interface Operation {
  operationId: string;
  timestamp: string;
  userId: string | null;
  operationType: string;
  entityType: string;
  property: string | null;
  orgValue: string | null;
  newValue: string | null;
  taskId: string | null;
  annotation: string | null;
}

interface Comment {
  time: string;
  userId: string | null;
  message: string;
}

const OPERATIONS: Record<string, string> = {
  Activate: '激活',
  AddAttachment: '添加附件',
  AddGroupLink: '添加组',
  AddUserLink: '添加人员',
  Assign: '指派',
  Claim: '认领',
  ClearAnnotation: '清除备注',
  Complete: '办结',
  Correlate: '关联消息',
  Create: '创建',
  CreateIncident: '登记故障',
  Delegate: '委托',
  Delete: '删除',
  DeleteAttachment: '删除附件',
  DeleteGroupLink: '移除组',
  DeleteHistory: '删除历史',
  DeleteUserLink: '移除人员',
  Execute: '执行',
  Migrate: '迁移',
  ModifyProcessInstance: '修改流程实例',
  ModifyVariable: '修改变量',
  RecalculateDueDate: '重算到期时间',
  RemoveVariable: '删除变量',
  Resolve: '交回',
  RestartProcessInstance: '重新开始',
  SetAnnotation: '备注',
  SetDueDate: '设置到期时间',
  SetDuedate: '设置到期时间',
  SetFollowUpDate: '设置跟进时间',
  SetJobRetries: '设置重试次数',
  SetName: '改名',
  SetOwner: '设置委托人',
  SetPriority: '设置优先级',
  SetVariable: '设置变量',
  SetVariables: '设置变量',
  Signal: '触发',
  Suspend: '暂停',
  Update: '更新',
};

const ENTITIES: Record<string, string> = {
  Attachment: '附件',
  Comment: '批注',
  IdentityLink: '办理范围',
  Incident: '故障',
  Job: '作业',
  JobDefinition: '作业定义',
  ProcessDefinition: '流程定义',
  ProcessInstance: '流程实例',
  Task: '任务',
  Variable: '变量',
};

const PROPERTIES: Record<string, string> = {
  assignee: '办理人',
  delegation: '委托状态',
  delete: '删除',
  dueDate: '到期时间',
  duedate: '到期时间',
  followUpDate: '跟进时间',
  name: '名称',
  owner: '委托人',
  priority: '优先级',
  retries: '重试次数',
  suspensionState: '暂停状态',
};

const MOST = 1000;
/** Longer than any transaction lasts: the engine logs an operation where it begins, what it does where that happens. */
const APART = 60_000;

const written = (moment: number): string => new Date(moment).toISOString().replace('Z', '+0000');

/** What persons did in the case while the things of these times happened. */
export async function operationsAround({ engine, instance }: Case, times: (string | null)[]): Promise<Operation[]> {
  const moments = times.flatMap(each => (each ? [instant(each).getTime()] : []));
  return moments.length
    ? engine.get<Operation[]>('/history/user-operation', {
        processInstanceId: instance.id,
        afterTimestamp: written(Math.min(...moments) - APART),
        beforeTimestamp: written(Math.max(...moments) + APART),
        maxResults: MOST,
      })
    : [];
}

/** Who completed the tasks: whoever it was assigned to, else the person that the engine logged. */
export async function withPersons<Row extends { assignee: string | null; endTime: string | null }>(
  shown: Case,
  found: Found<Row>,
  taskOf: (row: Row) => string | null,
): Promise<Found<Row>> {
  const nobody = found.rows.filter(row => row.assignee === null && taskOf(row) !== null);
  const operations = await operationsAround(shown, nobody.map(({ endTime }) => endTime));
  const persons = new Map(
    operations.filter(each => each.operationType === 'Complete').map(each => [each.taskId, each.userId]),
  );
  const rows = found.rows.map(row => ({ ...row, assignee: row.assignee ?? persons.get(taskOf(row)) ?? null }));
  return { ...found, rows };
}

/** What the engine's log calls an operation, in Chinese. */
export function operation(type: string): string {
  return OPERATIONS[type] ?? type;
}

export function property(name: string | null): string {
  return PROPERTIES[name ?? ''] ?? name ?? '';
}

export function operations(shown: Case): HTMLElement[] {
  const { engine, instance } = shown;
  const table = new PagedTable<Operation>({
    id: 'operations',
    order: { by: 'timestamp', down: false },
    empty: '没有用户操作',
    columns: [
      { title: '时间', sort: 'timestamp', cell: row => time(row.timestamp) },
      { title: '操作人', cell: row => row.userId ?? '系统' },
      { title: '操作', cell: row => operation(row.operationType) },
      { title: '对象', cell: row => ENTITIES[row.entityType] ?? row.entityType },
      { title: '属性', cell: row => property(row.property) },
      { title: '原值', cell: row => value(row.orgValue ?? '') },
      { title: '新值', cell: row => value(row.newValue ?? '') },
      { title: '备注', cell: row => row.annotation ?? '' },
    ],
    read: (first, size, order) =>
      engine.listed('user-operation', { processInstanceId: instance.id, ...sorted(order) }, first, size),
  });
  const remarks = make('div', {});
  void engine.get<Comment[]>(`/process-instance/${instance.id}/comment`).then(
    found => {
      const all = found.map(row => make('li', {}, `${time(row.time)}　${row.userId ?? ''}　${row.message}`));
      remarks.replaceChildren(all.length ? make('ul', {}, ...all) : make('p', { className: 'case-none' }, '没有批注'));
    },
    (failed: unknown) => remarks.replaceChildren(refusal(failed)),
  );
  return [table.node, make('h3', {}, '批注'), remarks];
}

/** 任务 – who took, handed on and completed each task of a case, and what was answered. */

import { make } from '../element';
import type { Case } from './case';
import { answers } from './caseAnswers';
import { operation, property, withPersons } from './caseOperations';
import { PagedTable, sorting } from './table';
import { duration, time } from './words';

export interface Task {
  id: string;
  taskDefinitionKey: string;
  name: string | null;
  assignee: string | null;
  owner: string | null;
  startTime: string;
  endTime: string | null;
  due: string | null;
  duration: number | null;
  deleteReason: string | null;
}

interface Step {
  timestamp: string;
  userId: string | null;
  operationType: string;
  property: string | null;
  orgValue: string | null;
  newValue: string | null;
}

interface Link {
  time: string;
  type: string;
  userId: string | null;
  groupId: string | null;
  operationType: string;
  assignerId: string | null;
}

interface Remark {
  time?: string;
  createTime?: string;
  userId?: string | null;
  message?: string;
  name?: string;
}

const MOST = 200;
const LINKS: Record<string, string> = { candidate: '候选', assignee: '办理人', owner: '委托人' };

function ended({ endTime, deleteReason }: Task): string {
  if (!endTime) {
    return '待办';
  }
  return deleteReason === 'completed' ? '已办结' : '已取消';
}

/** A line for each thing that happened, or a word that nothing did. */
function lines(title: string, happened: string[]): HTMLElement {
  const list = make('ul', {}, ...happened.map(each => make('li', {}, each)));
  return make('div', {}, make('h4', {}, title), happened.length ? list : make('p', { className: 'case-none' }, '无'));
}

function step(row: Step): string {
  const said = row.property && row.property !== 'delete' && row.newValue !== null;
  const change = said ? `：${property(row.property)} ${row.orgValue ?? '（空）'} → ${row.newValue}` : '';
  return `${time(row.timestamp)}　${row.userId ?? '系统'}　${operation(row.operationType)}${change}`;
}

function linked(row: Link): string {
  const whom = row.userId ?? `组 ${row.groupId ?? ''}`;
  const done = row.operationType === 'add' ? '成为' : '不再是';
  const by = row.assignerId ? `（由 ${row.assignerId}）` : '';
  return `${time(row.time)}　${whom}　${done}${LINKS[row.type] ?? row.type}${by}`;
}

async function more(shown: Case, task: Task): Promise<HTMLElement[]> {
  const { engine } = shown;
  const of = { taskId: task.id, sortOrder: 'asc', maxResults: MOST };
  const [answered, steps, links, remarks, files] = await Promise.all([
    answers(shown, task),
    engine.get<Step[]>('/history/user-operation', { ...of, sortBy: 'timestamp' }),
    engine.get<Link[]>('/history/identity-link-log', { ...of, sortBy: 'time' }),
    engine.get<Remark[]>(`/task/${task.id}/comment`),
    engine.get<Remark[]>(`/task/${task.id}/attachment`),
  ]);
  const happened = make(
    'div',
    { className: 'case-beside' },
    lines('认领、转办、办结', steps.map(step)),
    lines('办理人和候选组', links.map(linked)),
    lines('批注', remarks.map(row => `${time(row.time)}　${row.userId ?? ''}　${row.message ?? ''}`)),
    lines('附件', files.map(row => `${time(row.createTime)}　${row.name ?? ''}`)),
  );
  return [...answered, happened];
}

export function tasks(shown: Case, box: string): HTMLElement[] {
  const { engine, instance } = shown;
  const criteria = { processInstanceId: instance.id, ...(box && { taskDefinitionKey: box }) };
  const table = new PagedTable<Task>({
    id: 'tasks',
    order: { by: 'startTime', down: false },
    empty: '没有任务',
    columns: [
      { title: '任务', sort: 'taskName', cell: row => row.name ?? row.taskDefinitionKey },
      { title: '办理人', sort: 'assignee', cell: row => row.assignee ?? '' },
      { title: '委托人', sort: 'owner', cell: row => row.owner ?? '' },
      { title: '开始', sort: 'startTime', cell: row => time(row.startTime) },
      { title: '结束', sort: 'endTime', cell: row => time(row.endTime) },
      { title: '历时', sort: 'duration', cell: row => duration(row.duration) },
      { title: '到期', sort: 'dueDate', cell: row => time(row.due) },
      { title: '状态', cell: ended },
    ],
    more: row => more(shown, row),
    read: async (first, size, order) => {
      const found = await engine.page<Task>('task', { ...criteria, ...sorting(order) }, first, size);
      return withPersons(shown, found, ({ id }) => id);
    },
  });
  return [make('p', { className: 'case-hint' }, '展开一项任务，看答复、认领、转办和办结。'), table.node];
}

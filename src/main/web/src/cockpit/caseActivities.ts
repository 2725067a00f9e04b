/** 办理环节 – every stay of a case at a box, with start, end and person. */

import { make } from '../element';
import type { Case } from './case';
import { historyOf } from './caseHead';
import { withPersons } from './caseOperations';
import { kind } from './model';
import { PagedTable, sorting } from './table';
import { duration, time } from './words';

interface Activity {
  activityId: string;
  activityType: string;
  assignee: string | null;
  taskId: string | null;
  calledProcessInstanceId: string | null;
  startTime: string;
  endTime: string | null;
  durationInMillis: number | null;
  canceled: boolean;
}

function standing({ endTime, canceled }: Activity): string {
  if (!endTime) {
    return '办理中';
  }
  return canceled ? '已取消' : '已办结';
}

function called({ calledProcessInstanceId }: Activity): Node | string {
  return calledProcessInstanceId
    ? make('a', { href: historyOf(calledProcessInstanceId) }, '进入被调用流程')
    : '';
}

export function activities(shown: Case, box: string): HTMLElement[] {
  const { engine, instance, model } = shown;
  const criteria = { processInstanceId: instance.id, ...(box && { activityId: box }) };
  const table = new PagedTable<Activity>({
    id: 'activities',
    order: { by: 'occurrence', down: false },
    empty: '没有经过的环节',
    columns: [
      { title: '环节', sort: 'activityName', cell: row => model.name(row.activityId) },
      { title: '类型', sort: 'activityType', cell: row => kind(row.activityType) },
      { title: '办理人', cell: row => row.assignee ?? '' },
      { title: '开始', sort: 'startTime', cell: row => time(row.startTime) },
      { title: '结束', sort: 'endTime', cell: row => time(row.endTime) },
      { title: '历时', sort: 'duration', cell: row => duration(row.durationInMillis) },
      { title: '状态', cell: standing },
      { title: '被调用流程', cell: called },
    ],
    style: row => (row.endTime ? (row.canceled ? 'case-row-canceled' : '') : 'case-row-running'),
    read: async (first, size, order) => {
      const found = await engine.page<Activity>('activity-instance', { ...criteria, ...sorting(order) }, first, size);
      return withPersons(shown, found, ({ taskId }) => taskId);
    },
  });
  return [table.node];
}

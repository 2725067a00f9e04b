/** 办理记录 – the stays in one box over a period, each leading to its case. */

import { make } from '../element';
import { historyOf } from './caseHead';
import type { Engine, Found } from './engine';
import type { Box } from './figures';
import type { Period } from './period';
import { remember } from './place';
import { PagedTable, sorting } from './table';
import { duration, time } from './words';

interface Stay {
  processInstanceId: string;
  assignee: string | null;
  startTime: string;
  endTime: string | null;
  durationInMillis: number | null;
  canceled: boolean;
  number?: string | null;
}

/** A page of stays, each with the number of its case. */
async function numbered(engine: Engine, { rows, total }: Found<Stay>): Promise<Found<Stay>> {
  const ids = [...new Set(rows.map(({ processInstanceId }) => processInstanceId))];
  const found = ids.length
    ? await engine.page<{ id: string; businessKey: string | null }>('process-instance', { processInstanceIds: ids }, 0, ids.length)
    : { rows: [] };
  const numbers = new Map(found.rows.map(({ id, businessKey }) => [id, businessKey]));
  return { rows: rows.map((stay) => ({ ...stay, number: numbers.get(stay.processInstanceId) ?? null })), total };
}

/** Shows who came to the box in the period. */
export function showStays(node: HTMLElement, engine: Engine, definition: string, box: Box, period: Period): void {
  const criteria = {
    processDefinitionId: definition,
    activityId: box.id,
    ...(period.from && { startedAfter: `${period.from}T00:00:00.000+0800` }),
    ...(period.to && { startedBefore: `${period.to}T23:59:59.999+0800` }),
  };
  // the page that another box was turned to
  remember({ staysPage: '' });
  const table = new PagedTable<Stay>({
    id: 'stays',
    order: { by: 'startTime', down: true },
    empty: '期间内没有办理记录',
    columns: [
      { title: '编号', cell: (row) => make('a', { href: historyOf(row.processInstanceId) }, row.number ?? row.processInstanceId) },
      { title: '开始', sort: 'startTime', cell: (row) => time(row.startTime) },
      { title: '结束', sort: 'endTime', cell: (row) => time(row.endTime) },
      { title: '历时', sort: 'duration', cell: (row) => duration(row.durationInMillis) },
      { title: '办理人', cell: (row) => row.assignee ?? '' },
      { title: '状态', cell: (row) => (row.canceled ? '已取消' : row.endTime ? '已办结' : '办理中') },
    ],
    read: async (first, size, order) =>
      numbered(engine, await engine.page('activity-instance', { ...criteria, ...sorting(order) }, first, size)),
  });
  node.replaceChildren(make('h3', {}, `${box.name ?? box.id}：期间内进入的`), table.node);
  node.scrollIntoView({ block: 'nearest' });
}

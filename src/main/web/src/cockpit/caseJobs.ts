/** 故障与作业 – what went wrong in a case, and what the engine did by itself. */

import { make } from '../element';
import type { Case } from './case';
import { value } from './value';
import { PagedTable, sorted, sorting } from './table';
import { time } from './words';

interface Incident {
  incidentType: string;
  incidentMessage: string | null;
  activityId: string | null;
  createTime: string;
  endTime: string | null;
  open: boolean;
  resolved: boolean;
  annotation: string | null;
}

interface JobLog {
  timestamp: string;
  jobDefinitionType: string | null;
  activityId: string | null;
  jobDueDate: string | null;
  jobRetries: number;
  jobExceptionMessage: string | null;
  creationLog: boolean;
  failureLog: boolean;
  successLog: boolean;
  hostname: string | null;
}

const KINDS: Record<string, string> = {
  'message': '消息',
  'timer': '定时',
  'timer-start-event': '定时开始',
  'timer-intermediate-transition': '定时等待',
  'timer-transition': '边界定时',
  'timer-start-event-subprocess': '事件子流程定时',
  'async-continuation': '异步继续',
  'event-subscription': '事件',
};

const INCIDENTS: Record<string, string> = { failedJob: '作业失败', failedExternalTask: '外部任务失败' };

function happened({ creationLog, failureLog, successLog }: JobLog): string {
  if (failureLog) {
    return '失败';
  }
  return creationLog ? '创建' : successLog ? '完成' : '取消';
}

function incidents({ engine, instance, model }: Case, box: string): PagedTable<Incident> {
  const criteria = { processInstanceId: instance.id, ...(box && { activityId: box }) };
  return new PagedTable<Incident>({
    id: 'incidents',
    order: { by: 'createTime', down: false },
    empty: '没有故障',
    columns: [
      { title: '发生', sort: 'createTime', cell: row => time(row.createTime) },
      { title: '类型', cell: row => INCIDENTS[row.incidentType] ?? row.incidentType },
      { title: '环节', cell: row => model.name(row.activityId ?? '') },
      { title: '信息', cell: row => value(row.incidentMessage ?? '') },
      { title: '状态', cell: row => (row.open ? '未解决' : row.resolved ? '已解决' : '已删除') },
      { title: '结束', sort: 'endTime', cell: row => time(row.endTime) },
      { title: '备注', cell: row => row.annotation ?? '' },
    ],
    style: row => (row.open ? 'case-row-failed' : ''),
    read: (first, size, order) => engine.listed('incident', { ...criteria, ...sorted(order) }, first, size),
  });
}

function jobLog({ engine, instance, model }: Case, box: string): PagedTable<JobLog> {
  const criteria = { processInstanceId: instance.id, ...(box && { activityIdIn: [box] }) };
  return new PagedTable<JobLog>({
    id: 'jobs',
    order: { by: 'occurrence', down: false },
    empty: '没有作业',
    columns: [
      { title: '时间', sort: 'timestamp', cell: row => time(row.timestamp) },
      { title: '环节', sort: 'activityId', cell: row => model.name(row.activityId ?? '') },
      { title: '类型', cell: row => KINDS[row.jobDefinitionType ?? ''] ?? row.jobDefinitionType ?? '' },
      { title: '情形', cell: happened },
      { title: '到期', sort: 'jobDueDate', cell: row => time(row.jobDueDate) },
      { title: '剩余次数', sort: 'jobRetries', cell: row => String(row.jobRetries) },
      { title: '节点', sort: 'hostname', cell: row => row.hostname ?? '' },
      { title: '错误', cell: row => value(row.jobExceptionMessage ?? '') },
    ],
    style: row => (row.failureLog ? 'case-row-failed' : ''),
    read: (first, size, order) => engine.page('job-log', { ...criteria, ...sorting(order) }, first, size),
  });
}

export function jobs(shown: Case, box: string): HTMLElement[] {
  return [make('h3', {}, '故障'), incidents(shown, box).node, make('h3', {}, '作业日志'), jobLog(shown, box).node];
}

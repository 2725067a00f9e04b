/** 项目抬头 – number, unit, standing and version of a case, and the way to its neighbours. */

import { make } from '../element';
import { title, type Case, type Instance } from './case';
import type { Found } from './engine';
import { link } from './place';
import { duration, state, time } from './words';

const MOST = 500;

/** The address of the history of a case. */
export function historyOf(instance: string, questions: Record<string, string> = {}): string {
  return link(`/process-instance/${encodeURIComponent(instance)}/history`, questions);
}

/** What runs or ran for the same declaration, oldest first: what the case called, what called it, what stands beside it. */
export function relatives({ engine, instance, facts }: Case): Promise<Found<Instance>> {
  const tree = { rootProcessInstanceId: instance.rootProcessInstanceId ?? instance.id };
  const beside = facts.number && {
    processInstanceBusinessKeyIn: [facts.number],
    processInstanceBusinessKeyLike: `${facts.number}-%`,
  };
  const criteria = beside ? { orQueries: [{ ...tree, ...beside }] } : tree;
  const order = { sorting: [{ sortBy: 'startTime', sortOrder: 'asc' }] };
  return engine.page<Instance>('process-instance', { ...criteria, ...order }, 0, MOST);
}

function trail(instance: Instance, all: Instance[]): HTMLElement {
  const above: Instance[] = [];
  let next = all.find(({ id }) => id === instance.superProcessInstanceId);
  while (next && !above.includes(next)) {
    above.unshift(next);
    const { superProcessInstanceId } = next;
    next = all.find(({ id }) => id === superProcessInstanceId);
  }
  const links = above.flatMap(each => [make('a', { href: historyOf(each.id) }, title(each)), ' › ']);
  return make('nav', { className: 'case-trail', ariaLabel: '上级流程' }, ...links, make('span', {}, title(instance)));
}

function facts({ instance, facts, release }: Case): HTMLElement {
  const version = `第 ${instance.processDefinitionVersion} 版`;
  const deployed = `${release.name ?? release.id}（${time(release.deploymentTime)}）`;
  const pairs: [string, string][] = [
    ['类别', facts.category],
    ['地区', facts.region],
    ['申报状态', facts.state],
    ['流程', instance.processDefinitionName ?? instance.processDefinitionKey],
    ['流程状态', state(instance.state)],
    ['终止原因', instance.deleteReason ?? ''],
    ['开始', time(instance.startTime)],
    ['结束', time(instance.endTime)],
    ['历时', duration(instance.durationInMillis)],
    ['发起人', instance.startUserId ?? ''],
    ['流程版本', version],
    ['发布版本', deployed],
  ];
  const shown = pairs.filter(([, value]) => value);
  return make('dl', {}, ...shown.map(([name, value]) => make('div', {}, make('dt', {}, name), make('dd', {}, value))));
}

function ways({ instance, facts }: Case): HTMLElement {
  const declaration = make('a', { href: `/declarations/${facts.number}`, target: '_blank' }, '申报页面');
  const running = make('a', { href: link(`/process-instance/${instance.id}/runtime`) }, '运行视图');
  const file = make('a', { href: `/cockpit/case/${encodeURIComponent(instance.id)}/file.pdf` }, '导出PDF');
  const definition = make('a', { href: link(`/process-definition/${instance.processDefinitionId}/runtime`) }, '流程定义');
  return make(
    'p',
    { className: 'case-ways' },
    ...(facts.page ? [declaration] : []),
    ...(instance.endTime ? [] : [running]),
    definition,
    file,
  );
}

export function head(shown: Case, all: Instance[]): HTMLElement {
  const { facts: whose, instance } = shown;
  const heading = make('h2', {}, `${instance.businessKey ?? instance.id} ${whose.unit}`);
  return make('header', {}, trail(instance, all), make('div', { className: 'case-name' }, heading, ways(shown)), facts(shown));
}

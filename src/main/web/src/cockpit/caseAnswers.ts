/** 答复 – what a task showed and what was answered, in the words of the form that the task was deployed with. */

import { make } from '../element';
import type { Case } from './case';
import type { Task } from './caseTasks';
import { value } from './value';

interface Option {
  value: string;
  label: string;
}

interface Component {
  type: string;
  key?: string;
  label?: string;
  disabled?: boolean;
  readonly?: boolean | string;
  values?: Option[];
  valuesKey?: string;
  dataSource?: string;
  columns?: { key: string; label: string }[];
  components?: Component[];
}

interface Variable {
  name: string;
  value: unknown;
  type: string;
}

const MOST = 500;
const NAMES: Record<string, string> = { true: '是', false: '否' };

function flat(components: Component[]): Component[] {
  return components.flatMap(each => [each, ...flat(each.components ?? [])]);
}

/** The form of the task's release; none where the task has none or its name cannot be told any more. */
async function formOf({ engine, instance, model, release }: Case, task: Task): Promise<Component[]> {
  const reference = model.form(task.taskDefinitionKey);
  if (!reference) {
    return [];
  }
  const constants = await engine.get<Variable[]>('/history/variable-instance', {
    processInstanceId: instance.id,
    variableName: 'category',
  });
  const category = String(constants[0]?.value ?? '');
  const file = `${reference.replace('${category}', category)}.form`;
  const resources = await engine.get<{ id: string; name: string }[]>(`/deployment/${release.id}/resources`);
  const form = resources.find(({ name }) => name === file);
  return form
    ? flat((await engine.get<{ components: Component[] }>(`/deployment/${release.id}/resources/${form.id}/data`)).components)
    : [];
}

function plain({ type, value: given }: Variable): unknown {
  return type === 'Json' && typeof given === 'string' ? (JSON.parse(given) as unknown) : given;
}

/** The answer in the words of the form's options. */
function said(field: Component, given: unknown, all: Map<string, unknown>): Node | string {
  const offered = field.values ?? (all.get(field.valuesKey ?? '') as Option[] | undefined) ?? [];
  const word = (each: unknown): string =>
    offered.find(option => option.value === each)?.label ?? NAMES[String(each)] ?? String(each);
  return Array.isArray(given) && given.every(each => typeof each === 'string')
    ? value(given.map(word).join('、') || null)
    : value(typeof given === 'object' ? given : word(given));
}

function table(rows: Record<string, unknown>[], columns: { key: string; label: string }[]): HTMLElement {
  const line = (cells: unknown[], cell: 'th' | 'td'): HTMLElement =>
    make('tr', {}, ...cells.map(each => make(cell, {}, String(each ?? ''))));
  const body = rows.map(row => line(columns.map(({ key }) => row[key]), 'td'));
  return make('table', {}, make('thead', {}, line(columns.map(({ label }) => label), 'th')), make('tbody', {}, ...body));
}

function pairs(title: string, shown: [string, Node | string][], none: string): HTMLElement {
  const list = make('dl', {}, ...shown.map(([name, said]) => make('div', {}, make('dt', {}, name), make('dd', {}, said))));
  return make('div', {}, make('h4', {}, title), shown.length ? list : make('p', { className: 'case-none' }, none));
}

/** What the task laid before the person: tables of the form first, then what else was handed in. */
function given(form: Component[], all: Map<string, unknown>, answered: Set<string>): HTMLElement[] {
  const tables = form.filter(({ type }) => type === 'table');
  const keys = tables.map(({ dataSource }) => (dataSource ?? '').replace(/^=/, ''));
  const rest = [...all].filter(([name]) => !answered.has(name) && !keys.includes(name));
  const drawn = tables.flatMap((each, at) => {
    const rows = all.get(keys[at] ?? '');
    return Array.isArray(rows) && rows.length
      ? [make('h5', {}, each.label ?? ''), table(rows as Record<string, unknown>[], each.columns ?? [])]
      : [];
  });
  const list = rest.map(([name, what]): [string, Node | string] => [name, value(what)]);
  return drawn.length || list.length
    ? [make('details', {}, make('summary', {}, '办理时所示'), ...drawn, pairs('其他', list, '无'))]
    : [];
}

/** The answers of the task, and behind a click what it showed. */
export async function answers(shown: Case, task: Task): Promise<HTMLElement[]> {
  const [form, found] = await Promise.all([
    formOf(shown, task),
    shown.engine.get<Variable[]>('/history/variable-instance', {
      taskIdIn: task.id,
      deserializeValues: false,
      maxResults: MOST,
    }),
  ]);
  const all = new Map(found.map(each => [each.name, plain(each)]));
  const fields = form.filter(({ key, disabled, readonly }) => key && all.has(key) && !disabled && readonly !== true);
  const replies = fields
    .map((field): [string, unknown, Component] => [field.label ?? field.key ?? '', all.get(field.key ?? ''), field])
    .filter(([, what]) => what !== null && what !== undefined && what !== '')
    .map(([label, what, field]): [string, Node | string] => [label, said(field, what, all)]);
  const none = task.endTime ? '没有留在流程引擎中的答复，请看申报页面' : '尚未答复';
  return [pairs('答复', replies, none), ...given(form, all, new Set(fields.map(({ key }) => key ?? '')))];
}

/** 查询条件 – the form of the search; its fields are called as the server calls its criteria. */

import { make } from '../element';

export interface Choice {
  value: string;
  label: string;
}

/** What the server offers to choose from. */
export interface Choices {
  categories: Choice[];
  processes: Choice[];
  regions: Choice[];
  states: Choice[];
  standings: Choice[];
  stages: { label: string; choices: Choice[] }[];
}

const PASSED: Choice[] = [{ value: 'true', label: '曾经过此环节' }];
const INCIDENT: Choice[] = [{ value: 'true', label: '有未处理的故障' }];

function option({ value, label }: Choice): HTMLOptionElement {
  return make('option', { value }, label);
}

function field(label: string, control: HTMLElement): HTMLElement {
  return make('label', {}, make('span', {}, label), control);
}

function text(name: string, label: string, placeholder = ''): HTMLElement {
  return field(label, make('input', { name, placeholder, autocomplete: 'off' }));
}

function select(name: string, label: string, none: string, options: Node[]): HTMLElement {
  return field(label, make('select', { name }, option({ value: '', label: none }), ...options));
}

function period(name: string, label: string): HTMLElement {
  const day = (end: string, says: string): HTMLElement =>
    make('input', { name: name + end, type: 'date', ariaLabel: label + says });
  return make('div', { className: 'case-period' }, make('span', {}, label), day('From', '不早于'), '至', day('To', '不晚于'));
}

/** What is filled in, by the names of the fields. */
function filledIn(form: HTMLFormElement): Record<string, string> {
  const fields = [...new FormData(form)].map(([name, value]) => [name, String(value).trim()] as const);
  return Object.fromEntries(fields.filter(([, value]) => value !== ''));
}

/** The form, filled in with what was asked; tells what is asked next. */
export function searchForm(
  choices: Choices,
  asked: URLSearchParams,
  search: (criteria: Record<string, string>) => void,
): HTMLFormElement {
  const stages = choices.stages
    .filter((process) => process.choices.length > 0)
    .map(({ label, choices }) => make('optgroup', { label }, ...choices.map(option)));
  const form = make(
    'form',
    { className: 'case-search' },
    text('number', '编号'),
    text('unit', '申报单位', '名称或信用代码'),
    select('category', '类别', '全部', choices.categories.map(option)),
    select('process', '流程', '全部', choices.processes.map(option)),
    select('region', '地区', '全部', choices.regions.map(option)),
    select('state', '状态', '全部', choices.states.map(option)),
    select('standing', '申报状态', '全部', choices.standings.map(option)),
    select('incident', '故障', '不限', INCIDENT.map(option)),
    select('stage', '环节', '全部', stages),
    select('passed', '环节查法', '当前在此环节', PASSED.map(option)),
    text('person', '办理人', '账号'),
    period('started', '开始时间'),
    period('ended', '结束时间'),
    make('button', { className: 'btn btn-primary' }, '查询'),
    make('a', { className: 'btn btn-default', href: '#/cases' }, '清空'),
  );
  for (const control of form.querySelectorAll<HTMLInputElement | HTMLSelectElement>('[name]')) {
    control.value = asked.get(control.name) ?? '';
  }
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    search(filledIn(form));
  });
  return form;
}

/** 项目查询 – running and finished cases; the address holds what is asked, so that a search can be sent. */

import { make } from '../element';
import { addressed, NoAnswer, type Engine, type Found } from './engine';
import { asked, link } from './place';
import { searchForm, type Choices } from './searchForm';
import { duration, state, time } from './words';

const PAGE = 50;

interface FoundCase {
  id: string;
  number: string | null;
  process: string;
  unit: string | null;
  region: string | null;
  standing: string | null;
  state: string;
  stage: string | null;
  incidents: number;
  started: string;
  ended: string | null;
  duration: number | null;
}

/** Columns with the name to sort by, empty where it cannot be sorted. */
const COLUMNS: [head: string, sort: string, cell: (found: FoundCase) => Node | string | null][] = [
  ['编号', 'number', (found) => make('a', { href: link(`/process-instance/${found.id}/history`) }, found.number ?? found.id)],
  ['项目', 'process', (found) => found.process],
  ['申报单位', 'unit', (found) => found.unit],
  ['地区', 'region', (found) => found.region],
  ['申报状态', 'standing', (found) => found.standing],
  ['状态', 'state', (found) => state(found.state)],
  ['环节', '', (found) => found.stage],
  ['故障', '', (found) => (found.incidents ? make('strong', { className: 'case-incident' }, String(found.incidents)) : '')],
  ['开始时间', 'started', (found) => time(found.started)],
  ['结束时间', 'ended', (found) => time(found.ended)],
  ['历时', 'duration', (found) => duration(found.duration)],
];

type Questions = Record<string, string>;

function head(label: string, sort: string, questions: Questions): HTMLElement {
  if (!sort) {
    return make('th', {}, label);
  }
  const sorted = (questions.sort ?? 'started') === sort;
  const ascending = questions.ascending === 'true';
  const next = { ...questions, sort, ascending: String(!(sorted && ascending)) };
  const mark = sorted ? (ascending ? ' ▲' : ' ▼') : '';
  const ariaSort = sorted ? (ascending ? 'ascending' : 'descending') : 'none';
  return make('th', { ariaSort }, make('a', { href: link('/cases', next) }, label + mark));
}

function table(rows: FoundCase[], questions: Questions): HTMLElement {
  const heads = COLUMNS.map(([label, sort]) => head(label, sort, questions));
  const lines = rows.map((found) => make('tr', {}, ...COLUMNS.map(([, , cell]) => make('td', {}, cell(found) ?? ''))));
  return make(
    'table',
    { className: 'table table-condensed' },
    make('thead', {}, make('tr', {}, ...heads)),
    make('tbody', {}, ...lines),
  );
}

function pager(page: number, pages: number, questions: Questions): HTMLElement {
  const to = (label: string, target: number): HTMLElement =>
    target < 1 || target > pages || target === page
      ? make('span', {}, label)
      : make('a', { href: link('/cases', { ...questions, page: String(target) }) }, label);
  const jump = make('input', { type: 'number', min: '1', max: String(pages), value: String(page), ariaLabel: '页码' });
  jump.addEventListener('change', () => {
    location.hash = link('/cases', { ...questions, page: jump.value });
  });
  return make(
    'nav',
    { className: 'case-pager' },
    to('首页', 1),
    to('上一页', page - 1),
    make('label', {}, '第 ', jump, ` 页，共 ${pages} 页`),
    to('下一页', page + 1),
    to('末页', pages),
  );
}

async function results(place: HTMLElement, engine: Engine, questions: Questions): Promise<void> {
  const { page: at, ...criteria } = questions;
  const page = Math.max(Math.trunc(Number(at)) || 1, 1);
  const found = await engine.own<Found<FoundCase>>('/cases', { ...criteria, first: (page - 1) * PAGE, size: PAGE });
  const pages = Math.max(Math.ceil(found.total / PAGE), 1);
  place.replaceChildren(
    make(
      'p',
      { className: 'case-total' },
      `共 ${found.total} 项 `,
      make('a', { href: addressed('/cockpit/cases.xlsx', criteria) }, '导出全部结果（xlsx）'),
    ),
    table(found.rows, criteria),
    pager(page, pages, criteria),
  );
}

/** Shows the search that the address holds. */
export async function showSearch(node: HTMLElement, engine: Engine): Promise<void> {
  const questions = asked();
  const place = make('div', { ariaLive: 'polite' }, '正在查询…');
  try {
    const choices = await engine.own<Choices>('/cases/choices');
    const search = (criteria: Questions): void => {
      location.hash = link('/cases', criteria);
    };
    node.replaceChildren(make('h2', {}, '项目查询'), searchForm(choices, questions, search), place);
    await results(place, engine, Object.fromEntries(questions));
  } catch (failed) {
    const message = failed instanceof NoAnswer ? failed.message : String(failed);
    place.replaceChildren(make('p', { className: 'case-refusal' }, message));
    node.append(place);
  }
}

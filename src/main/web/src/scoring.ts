/** 专家评分 – the score sheet beside the declaration, saved while typing, until it is submitted. */
import { ask } from './ask';
import { Draft, type Kept } from './draft';
import { find, make } from './element';
import type { Answers } from './form';
import { call, Refused, SessionOver } from './http';
import { itemsOf, type Sheet } from './sheet';

interface Start {
  schema: Sheet;
  data: Answers;
  revision: number;
}

const RETRY = 5000;

const page = find<HTMLElement>('[data-number]');
const path = `/api/scoring/${page.dataset['number']}`;
const sheet = find<HTMLFormElement>('#sheet');
const state = find<HTMLElement>('#save-state');
const refused = find<HTMLElement>('#refused');
const submit = find<HTMLButtonElement>('#submit');

const start = await call<Start>('GET', path);
const items = itemsOf(start.schema, start.data);

const conflicted = make('input', { type: 'checkbox', id: 'conflicted', checked: start.data['conflicted'] === true });
const ground = make('textarea', { id: 'conflictGround', maxLength: 200, value: String(start.data['conflictGround'] ?? '') });
const groundField = make('div', { className: 'field' }, make('label', { htmlFor: 'conflictGround' }, '回避事由'), ground);
sheet.replaceChildren(
  ...items.map(item => item.element),
  make(
    'section',
    { className: 'card' },
    make('label', {}, conflicted, ' 我应当回避：与申报单位、合作单位或项目人员有利害关系，不再评分'),
    groundField,
  ),
);

const reason = start.data['reopeningReason'];
if (reason) {
  const note = find<HTMLElement>('#reopening');
  note.textContent = `退回重评：${String(reason)}。表中是您上次的评分，请重新评定后提交。`;
  note.hidden = false;
}

/** All that stands on the sheet; whoever recuses gives no points. */
function answers(): Answers {
  if (conflicted.checked) {
    return { conflicted: true, conflictGround: ground.value };
  }
  return Object.assign({}, ...items.map(item => item.answers()));
}

function show(): void {
  items.forEach(item => (item.element.hidden = conflicted.checked));
  groundField.hidden = !conflicted.checked;
  const tenths = items.reduce((sum, item) => sum + Math.round((item.points() ?? 0) * 10), 0);
  find('#total').textContent = conflicted.checked ? '回避' : (tenths / 10).toFixed(1);
  find('#filled').textContent = `${items.filter(item => !item.problem()).length}/${items.length} 项`;
}

function say(text: string, kind: 'calm' | 'busy' | 'wrong'): void {
  state.textContent = text;
  state.dataset['kind'] = kind;
}

let again = 0;

const draft = new Draft<Kept>(path, start.revision, answers(), {
  waiting: () => say('有修改，即将保存', 'busy'),
  saving: () => say('正在保存…', 'busy'),
  saved({ savedAt }) {
    const time = new Date(savedAt).toLocaleTimeString('zh-CN', { hour12: false, timeZone: 'Asia/Shanghai' });
    say(draft.unsaved ? '有修改，即将保存' : `草稿已保存 ${time}`, draft.unsaved ? 'busy' : 'calm');
    find('#log-in-again').hidden = true;
  },
  failed(failure) {
    find('#log-in-again').hidden = !(failure instanceof SessionOver);
    // what the server refused it refuses again; all else may pass
    const retry = !(failure instanceof Refused);
    say(`未保存：${failure.message}${retry ? '，稍后自动重试' : ''}`, 'wrong');
    clearTimeout(again);
    if (retry) {
      again = window.setTimeout(() => void draft.save().catch(() => undefined), RETRY);
    }
  },
});

sheet.addEventListener('input', () => {
  show();
  draft.change(answers());
});
window.addEventListener('beforeunload', event => {
  if (draft.unsaved) {
    event.preventDefault();
  }
});

function refuse(message: string): void {
  refused.textContent = message;
  refused.hidden = !message;
  if (message) {
    refused.scrollIntoView({ block: 'center' });
  }
}

async function send(): Promise<void> {
  refuse('');
  const wrong = conflicted.checked ? undefined : items.find(item => item.mark());
  if (wrong) {
    return wrong.focus();
  }
  const total = find('#total').textContent;
  const question = conflicted.checked ? '申明回避后不再评分，确认提交？' : `总分 ${total} 分，提交后不能修改，确认提交？`;
  if (!(await ask(question))) {
    return;
  }
  submit.disabled = true;
  try {
    await draft.save();
    const { next } = await call<{ next: string | null }>('POST', path, answers());
    location.href = next ? `/scoring/${next}` : '/scoring';
  } catch (failure) {
    refuse((failure as Error).message);
    submit.disabled = false;
  }
}

/** The neighbouring declaration, once what was typed is saved. */
async function turn(to: 'next' | 'previous'): Promise<void> {
  const link = document.querySelector<HTMLAnchorElement>(`#${to}`);
  if (link) {
    await draft.save();
    location.href = link.href;
  }
}

function step(by: number): void {
  const place = items.findIndex(item => item.element.contains(document.activeElement));
  items[Math.min(Math.max(place + by, 0), items.length - 1)]?.focus();
}

const KEYS: Record<string, () => void> = {
  'Alt+ArrowDown': () => step(1),
  'Alt+ArrowUp': () => step(-1),
  'Alt+PageDown': () => void turn('next').catch(() => undefined),
  'Alt+PageUp': () => void turn('previous').catch(() => undefined),
  'Ctrl+Enter': () => void send(),
  'Ctrl+s': () => void draft.save().catch(() => undefined),
};

document.addEventListener('keydown', event => {
  const held = `${event.altKey ? 'Alt+' : ''}${event.ctrlKey || event.metaKey ? 'Ctrl+' : ''}`;
  const act = KEYS[held + event.key];
  if (act) {
    event.preventDefault();
    act();
  }
});
submit.addEventListener('click', () => void send());
sheet.addEventListener('submit', event => event.preventDefault());
show();
submit.disabled = false;
(items.find(item => item.problem()) ?? items[0])?.focus();

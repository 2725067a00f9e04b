/** 填写申报书 – the form with its verdicts, saved while typing, until it is submitted. */
import { Draft, type Problem, type Saved } from './draft';
import { find, make } from './element';
import { close, goTo, idsByPath, show, type Answers, type Schema } from './form';
import { call, SessionOver } from './http';
import { conditions, proofs } from './shared';

interface Start extends Saved {
  schema: Schema;
  data: Answers;
  /** Ids of the sections that a correction leaves closed. */
  closed: string[];
}

/** What the server gives as the value of a figure that is not there. */
const UNFILLED = '未填写';

const page = find<HTMLElement>('[data-declaration]');
const number = page.dataset['declaration'];
const path = `/api/declarations/${number}`;
const container = find<HTMLElement>('#form');
const state = find<HTMLElement>('#save-state');
const refused = find<HTMLElement>('#refused');
const dialog = find<HTMLDialogElement>('#confirm');

const start = await call<Start>('GET', `${path}/form`);
const ids = idsByPath(start.schema.components);
container.replaceChildren();
close(start.schema, start.closed);
const form = await show(container, start.schema, start.data);

function say(text: string, kind: 'calm' | 'busy' | 'wrong'): void {
  state.textContent = text;
  state.dataset['kind'] = kind;
}

/** The data without the year, which the server handed in for the labels. */
function answersOf({ year: _, ...answers }: Answers): Answers {
  return answers;
}

let verdicts = start.verdicts;

function showVerdicts(): void {
  if (!verdicts.length) {
    find('#verdicts').replaceChildren(make('li', {}, '请先选择类别，再核对申报条件'));
    return;
  }
  const lines = verdicts.map(verdict => {
    const name = make('strong', {}, verdict.label);
    const values = make('span', {}, `${verdict.value}　要求 ${verdict.threshold}`);
    const line = make('li', { title: verdict.article }, name, make('em', {}, verdict.verdictTitle), values);
    if (verdict.note) {
      line.append(make('small', {}, verdict.note));
    }
    const files = proofs.get().filter(proof => proof.indicator === verdict.indicator);
    if (files.length) {
      line.append(make('small', {}, `证明材料：${files.map(file => file.fileName).join('、')}`));
    }
    line.dataset['outcome'] = verdict.value === UNFILLED ? 'UNFILLED' : verdict.outcome;
    return line;
  });
  find('#verdicts').replaceChildren(...lines);
}

function showProblems(problems: Problem[]): void {
  const lines = problems.map(problem => {
    const text = `${problem.label}：${problem.message}`;
    if (!problem.field) {
      return make('li', {}, text);
    }
    const link = make('button', { type: 'button', className: 'link' }, text);
    link.addEventListener('click', () => goTo(container, ids, problem.field));
    return make('li', {}, link);
  });
  find('#problems').replaceChildren(...lines);
  const count = find('#problem-count');
  count.textContent = problems.length ? `${problems.length} 项` : '无';
  count.className = problems.length ? 'tag amber' : 'tag green';
}

/** Questions hold nothing up: the applicant answers them by looking again. */
function showQuestions(questions: string[]): void {
  for (const list of document.querySelectorAll('.questions')) {
    list.replaceChildren(...questions.map(question => make('li', {}, question)));
  }
  for (const note of document.querySelectorAll<HTMLElement>('.asked')) {
    note.hidden = !questions.length;
  }
}

let problems = start.problems;

function showSaved(result: Saved): void {
  problems = result.problems;
  verdicts = result.verdicts;
  conditions.set(verdicts);
  showVerdicts();
  showProblems(problems);
  showQuestions(result.questions);
}

const draft = new Draft(path, start.revision, answersOf(start.data), {
  waiting: () => say('有修改，即将保存', 'busy'),
  saving: () => say('正在保存…', 'busy'),
  saved(result) {
    const time = new Date(result.savedAt).toLocaleTimeString('zh-CN', { hour12: false, timeZone: 'Asia/Shanghai' });
    say(draft.unsaved ? '有修改，即将保存' : `已保存 ${time}`, draft.unsaved ? 'busy' : 'calm');
    showSaved(result);
  },
  failed(reason) {
    say(`未保存：${reason.message}`, 'wrong');
    find('#log-in-again').hidden = !(reason instanceof SessionOver);
  },
});

form.on('changed', ({ data }: { data: Answers }) => draft.change(answersOf(data)));
window.addEventListener('beforeunload', event => {
  if (draft.unsaved) {
    event.preventDefault();
  }
});
find('#save').addEventListener('click', () => void draft.save().catch(() => undefined));

function refuse(message: string): void {
  refused.textContent = message;
  refused.hidden = !message;
  if (message) {
    refused.scrollIntoView({ block: 'center' });
  }
}

find('#submit').addEventListener('click', async () => {
  refuse('');
  try {
    await draft.save();
  } catch (reason) {
    return refuse((reason as Error).message);
  }
  form.validate();
  if (problems.length > 0) {
    find<HTMLDetailsElement>('#to-do').open = true;
    return refuse(`还有 ${problems.length} 项需要完善，见“待完善”`);
  }
  return dialog.showModal();
});

find('#cancel').addEventListener('click', () => dialog.close());
find<HTMLFormElement>('#confirm form').addEventListener('submit', async event => {
  event.preventDefault();
  const button = find<HTMLButtonElement>('#submit-now');
  const note = dialog.querySelector<HTMLTextAreaElement>('textarea');
  button.disabled = true;
  try {
    await call('POST', `${path}/submit`, { correctionNote: note?.value ?? '' });
    location.href = `/declarations/${number}`;
  } catch (reason) {
    dialog.close();
    refuse((reason as Error).message);
  } finally {
    button.disabled = false;
  }
});

find('#preview').addEventListener('click', async event => {
  if (draft.unsaved) {
    event.preventDefault();
    await draft.save().then(() => window.open(`/declarations/${number}/preview.pdf`), () => undefined);
  }
});

showSaved(start);
proofs.follow(showVerdicts);
say(`已保存的草稿（第${start.revision}稿）`, 'calm');
document.querySelectorAll<HTMLButtonElement>('.actions button').forEach(button => (button.disabled = false));

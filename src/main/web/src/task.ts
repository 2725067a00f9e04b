/** 办理事项 – shows a task's form and sends its answers. */
import { find } from './element';
import { show, type Answers, type Schema } from './form';
import { call } from './http';
import { conditions, type Condition } from './shared';

interface Task {
  schema: Schema;
  data: Answers;
}

const page = find<HTMLElement>('[data-task]');
const path = `/api/tasks/${page.dataset['task']}`;
const state = find<HTMLElement>('#task-state');
const submit = find<HTMLButtonElement>('#submit');

function say(message: string): void {
  state.textContent = message;
  state.hidden = !message;
}

const task = await call<Task>('GET', path);
conditions.set((task.data['provedTargets'] as Condition[] | undefined) ?? []);
const container = find('#form');
container.replaceChildren();
const form = await show(container, task.schema, task.data);

submit.addEventListener('click', async () => {
  const { data, errors } = form.submit();
  if (Object.keys(errors).length > 0) {
    say('请先改正标红的各项');
    container.querySelector('.fjs-has-errors')?.scrollIntoView({ block: 'center' });
    return;
  }
  submit.disabled = true;
  say('');
  try {
    await call('POST', path, data);
    location.href = page.dataset['next'] ?? '/';
  } catch (refused) {
    say((refused as Error).message);
    submit.disabled = false;
  }
});
submit.disabled = false;

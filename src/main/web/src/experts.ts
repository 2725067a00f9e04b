/** 专家库导入 – sends the file as it is, and shows every cell that is wrong, or what it has changed. */
import { find, make } from './element';
import { call } from './http';

interface Outcome {
  faults: string[];
  added: number;
  changed: number;
  related: number;
  withoutLogin: string[];
}

const place = find('#import');
const input = find<HTMLInputElement>('input[type=file]', place);
const message = find('[role=status]', place);

function told({ faults, added, changed, related, withoutLogin }: Outcome): HTMLElement {
  if (faults.length > 0) {
    const list = make('ul', {}, ...faults.map(fault => make('li', {}, fault)));
    return make('div', { className: 'note wrong' }, `没有导入，请改正以下 ${faults.length} 处后再导入：`, list);
  }
  const done = `已导入：新增专家 ${added} 名，变更 ${changed} 名，新增利益关系 ${related} 项。`;
  const missing = withoutLogin.length > 0 ? `尚无登录账号，请管理员建立：${withoutLogin.join('、')}` : '';
  return make('div', { className: 'note good' }, done, missing, ' ', make('a', { href: location.pathname }, '刷新名单'));
}

async function take(file: File): Promise<void> {
  message.replaceChildren(make('p', {}, `正在导入“${file.name}”……`));
  input.disabled = true;
  try {
    message.replaceChildren(told(await call<Outcome>('POST', '/api/experts/import', file)));
  } catch (failure) {
    message.replaceChildren(make('div', { className: 'note wrong' }, (failure as Error).message));
  } finally {
    input.disabled = false;
    input.value = '';
  }
}

input.addEventListener('change', () => {
  const file = input.files?.[0];
  if (file) {
    void take(file);
  }
});

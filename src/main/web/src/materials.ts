/** 申报材料 – uploads, lists and removes the files of a declaration. */
import { find, make } from './element';
import { call, upload } from './http';

interface Material {
  id: number;
  kind: string;
  fileName: string;
  size: number;
  pages: number;
}

/** One kind of material: its list, and the button that adds to it. */
function section(place: HTMLElement, number: string): void {
  const kind = place.dataset['kind'] ?? '';
  const list = find<HTMLElement>('ul', place);
  const message = find<HTMLElement>('[role=status]', place);
  const progress = find<HTMLProgressElement>('progress', place);
  const input = find<HTMLInputElement>('input[type=file]', place);
  const path = `/api/declarations/${number}/materials`;

  function row(material: Material): HTMLElement {
    const remove = make('button', { type: 'button', className: 'quiet' }, '删除');
    remove.setAttribute('aria-label', `删除${material.fileName}`);
    remove.addEventListener('click', () =>
      attempt(async () => {
        await call('DELETE', `${path}/${material.id}`);
        message.textContent = `已删除${material.fileName}`;
      }),
    );
    const link = make('a', { href: `/declarations/${number}/materials/${material.id}`, target: '_blank' });
    link.textContent = material.fileName;
    const size = `${material.pages}页，${(material.size / 1048576).toFixed(2)} MB`;
    return make('li', {}, link, make('small', {}, size), remove);
  }

  async function refresh(): Promise<void> {
    const all = await call<Material[]>('GET', path);
    const own = all.filter(material => material.kind === kind);
    list.replaceChildren(...own.map(row));
    place.classList.toggle('provided', own.length > 0);
  }

  async function attempt(work: () => Promise<void>): Promise<void> {
    message.classList.remove('wrong');
    try {
      // what came before a refusal is there
      await work().finally(refresh);
    } catch (refused) {
      message.classList.add('wrong');
      message.textContent = (refused as Error).message;
    }
  }

  input.addEventListener('change', () =>
    attempt(async () => {
      for (const file of [...(input.files ?? [])]) {
        progress.hidden = false;
        message.textContent = `正在上传${file.name}`;
        try {
          await upload(`${path}?kind=${kind}`, file, share => (progress.value = share));
          message.textContent = `已上传${file.name}`;
        } finally {
          progress.hidden = true;
          progress.value = 0;
        }
      }
    }).finally(() => (input.value = '')),
  );
  void attempt(async () => undefined);
}

document.querySelectorAll<HTMLElement>('[data-materials]').forEach(all => {
  all.querySelectorAll<HTMLElement>('[data-kind]').forEach(place => section(place, all.dataset['materials'] ?? ''));
});

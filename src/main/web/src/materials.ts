/** 申报材料 – uploads, lists and removes the files of a declaration, and says what evidence is for. */
import { find, make } from './element';
import { call } from './http';
import { conditions, proofs, type Proof } from './shared';
import { GivenUp, upload } from './upload';

interface Material {
  id: number;
  kind: string;
  fileName: string;
  size: number;
  pages: number;
  indicator: string | null;
}

const MEGA = 1024 * 1024;
const EVIDENCE = 'EVIDENCE';
const TARGET_EVIDENCE = 'PERFORMANCE_EVIDENCE';

function shown(bytes: number): string {
  return bytes < MEGA / 10 ? `${Math.ceil(bytes / 1024)} KB` : `${(bytes / MEGA).toFixed(1)} MB`;
}

/** The choices of a condition or target; one that applies no longer stays to be seen. */
function offer(select: HTMLSelectElement, chosen: string, what: string): void {
  const labels = new Map(conditions.get().map(({ indicator, label }) => [indicator, label]));
  if (chosen && !labels.has(chosen)) {
    labels.set(chosen, `原指定的${what}（已不适用）`);
  }
  const choices = [...labels].map(([value, label]) => make('option', { value }, label));
  select.replaceChildren(make('option', { value: '' }, `不特指某一${what}`), ...choices);
  select.value = chosen;
}

/** One kind of material: its list, and the button that adds to it. */
class Section {
  private readonly kind: string;
  private readonly what: string;
  private readonly path: string;
  private readonly list: HTMLElement;
  private readonly queue: HTMLElement;
  private readonly message: HTMLElement;
  private readonly proof: HTMLSelectElement | null;
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly place: HTMLElement,
    private readonly number: string,
  ) {
    this.kind = place.dataset['kind'] ?? '';
    this.what = this.kind === TARGET_EVIDENCE ? '绩效目标' : '条件';
    this.path = `/api/declarations/${number}/materials`;
    this.list = find('ul.files', place);
    this.queue = find('ul.queue', place);
    this.message = find('[role=status]', place);
    this.proof = place.querySelector('.proof select');
    const input = find<HTMLInputElement>('input[type=file]', place);
    input.addEventListener('change', () => {
      [...(input.files ?? [])].forEach(file => this.add(file));
      input.value = '';
    });
    conditions.follow(() => this.offerProof());
    void this.attempt(async () => undefined);
  }

  /** One after the other, in the order in which they were picked. */
  private add(file: File): void {
    const progress = make('progress', { max: 1, value: 0 });
    progress.setAttribute('aria-label', `${file.name}上传进度`);
    const state = make('small', {}, '等待上传');
    const stop = make('button', { type: 'button', className: 'quiet' }, '取消');
    stop.setAttribute('aria-label', `取消上传${file.name}`);
    const line = make('li', {}, make('span', {}, file.name), progress, state, stop);
    let stopped = false;
    stop.addEventListener('click', () => {
      stopped = true;
      line.remove();
    });
    this.queue.append(line);
    const indicator = this.proof?.value ?? '';
    this.running = this.running.then(async () => {
      if (stopped) {
        return;
      }
      const sending = upload(this.number, file, { kind: this.kind, indicator }, share => {
        progress.value = share;
        state.textContent = share < 1 ? `${Math.floor(share * 100)}%` : '正在检查…';
      });
      stop.addEventListener('click', () => sending.giveUp());
      await sending.end.then(
        () => this.arrived(file, line),
        (failure: Error) => this.refused(failure, line, stop),
      );
    });
  }

  private async arrived(file: File, line: HTMLElement): Promise<void> {
    await this.attempt(async () => {
      this.message.textContent = `已上传${file.name}`;
    });
    line.remove();
  }

  /** Stays until the person has read it. */
  private refused(failure: Error, line: HTMLElement, close: HTMLButtonElement): void {
    if (failure instanceof GivenUp) {
      return;
    }
    const text = make('span', { className: 'wrong' }, failure.message);
    text.setAttribute('role', 'alert');
    close.textContent = '知道了';
    close.setAttribute('aria-label', '关闭提示');
    line.replaceChildren(text, close);
  }

  private offerProof(): void {
    if (this.proof) {
      offer(this.proof, this.proof.value, this.what);
      find('.proof', this.place).hidden = conditions.get().length === 0;
      this.list.querySelectorAll('select').forEach(select => offer(select, select.value, this.what));
    }
  }

  private row(material: Material): HTMLElement {
    const remove = make('button', { type: 'button', className: 'quiet' }, '删除');
    remove.setAttribute('aria-label', `删除${material.fileName}`);
    remove.addEventListener('click', () =>
      this.attempt(async () => {
        await call('DELETE', `${this.path}/${material.id}`);
        this.message.textContent = `已删除${material.fileName}`;
      }),
    );
    const link = make('a', { href: `/declarations/${this.number}/materials/${material.id}` });
    link.textContent = material.fileName;
    const size = `${material.pages}页，${shown(material.size)}`;
    const line = make('li', {}, link, make('small', {}, size), remove);
    if (this.proof) {
      line.append(this.choice(material));
    }
    return line;
  }

  private choice(material: Material): HTMLElement {
    const select = make('select');
    select.setAttribute('aria-label', `${material.fileName}所证明的${this.what}`);
    offer(select, material.indicator ?? '', this.what);
    select.addEventListener('change', () =>
      this.attempt(async () => {
        await call('PUT', `${this.path}/${material.id}/proof`, { indicator: select.value || null });
        this.message.textContent = `${material.fileName}：${select.selectedOptions[0]?.text ?? ''}`;
      }),
    );
    return select;
  }

  private async refresh(): Promise<void> {
    const all = await call<Material[]>('GET', this.path);
    const own = all.filter(material => material.kind === this.kind);
    this.list.replaceChildren(...own.map(material => this.row(material)));
    this.place.classList.toggle('provided', own.length > 0);
    if (this.kind === EVIDENCE) {
      proofs.set(own.filter((material): material is Material & Proof => material.indicator !== null));
    }
  }

  private async attempt(work: () => Promise<void>): Promise<void> {
    this.message.classList.remove('wrong');
    try {
      // what came before a refusal is there
      await work().finally(() => this.refresh());
    } catch (refused) {
      this.message.classList.add('wrong');
      this.message.textContent = (refused as Error).message;
    }
  }
}

document.querySelectorAll<HTMLElement>('[data-materials]').forEach(all => {
  all
    .querySelectorAll<HTMLElement>('[data-kind]')
    .forEach(place => new Section(place, all.dataset['materials'] ?? ''));
});

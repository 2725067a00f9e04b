/** 评分表 – the items of a score sheet, read from its form: points with a reason for each. */
import { make } from './element';
import type { Answers } from './form';

interface Part {
  type: string;
  key?: string;
  text?: string;
  label?: string;
  properties?: Record<string, string>;
  validate?: { minLength?: number; maxLength?: number };
  components?: Part[];
}

/** A score sheet as the server describes it. */
export interface Sheet {
  components: Part[];
}

/** One item with its fields on the page. */
export class Item {
  readonly element: HTMLElement;
  private readonly given: HTMLInputElement;
  private readonly reason: HTMLTextAreaElement;
  private readonly note = make('p', { className: 'wrong', role: 'alert', hidden: true });
  private readonly weight: number;
  private readonly shortest: number;

  constructor(group: Part, number: Part, text: Part, data: Answers) {
    const [key = '', reasonKey = ''] = [number.key, text.key];
    this.weight = Number(number.properties?.['weight']);
    this.shortest = text.validate?.minLength ?? 1;
    this.given = make('input', { id: key, type: 'number', min: '0', max: String(this.weight), step: '0.1', className: 'points' });
    this.given.value = String(data[key] ?? '');
    this.reason = make('textarea', { id: reasonKey, maxLength: text.validate?.maxLength ?? 500, rows: 3 });
    this.reason.value = String(data[reasonKey] ?? '');
    this.given.addEventListener('keydown', event => {
      if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) {
        event.preventDefault();
        this.reason.focus();
      }
    });
    // turning the wheel to read on must not change a score
    this.given.addEventListener('wheel', () => this.given.blur(), { passive: true });
    const levels = group.components?.find(part => part.type === 'text')?.text ?? '';
    this.element = make(
      'section',
      { className: 'card item' },
      make('h2', {}, group.label ?? ''),
      ...described(levels),
      make('div', { className: 'entry' }, ...labelled(this.given, number.label), ...labelled(this.reason, text.label)),
      this.note,
    );
    this.element.addEventListener('input', () => (this.note.hidden = true));
  }

  points(): number | null {
    return this.given.value === '' ? null : Number(this.given.value);
  }

  answers(): Answers {
    return { [this.given.id]: this.points(), [this.reason.id]: this.reason.value };
  }

  /** What is still wrong; empty when all is well. The server looks again. */
  problem(): string {
    const points = this.points();
    if (points === null || Number.isNaN(points)) {
      return '请填写得分';
    }
    if (points < 0 || points > this.weight) {
      return `得分应在0至${this.weight}分之间`;
    }
    if (Math.abs(points * 10 - Math.round(points * 10)) > 1e-9) {
      return '得分最多1位小数';
    }
    return this.reason.value.trim().length < this.shortest ? `理由不得少于${this.shortest}字` : '';
  }

  /** Shows what is wrong; tells whether anything is. */
  mark(): boolean {
    this.note.textContent = this.problem();
    this.note.hidden = !this.problem();
    return !this.note.hidden;
  }

  focus(): void {
    this.element.scrollIntoView({ block: 'center' });
    this.given.focus({ preventScroll: true });
    this.given.select();
  }
}

function labelled(field: HTMLElement, label = ''): HTMLElement[] {
  return [make('label', { htmlFor: field.id }, label), field];
}

/** Lines that begin with a dash become a list. */
function described(text: string): HTMLElement[] {
  const lines = text.split('\n').filter(line => line.trim());
  const levels = lines.filter(line => line.startsWith('- ')).map(line => make('li', {}, line.slice(2)));
  const others = lines.filter(line => !line.startsWith('- ')).map(line => make('p', { className: 'hint' }, line));
  return [make('ul', { className: 'levels' }, ...levels), ...others];
}

/** The items: groups of the form that hold a field with a weight. */
export function itemsOf(sheet: Sheet, data: Answers): Item[] {
  return sheet.components.flatMap(group => {
    const number = group.components?.find(part => part.properties?.['weight']);
    const reason = group.components?.find(part => part.key === `${number?.key}Reason`);
    return number && reason ? [new Item(group, number, reason, data)] : [];
  });
}

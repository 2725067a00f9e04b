/** 表单 – shows a Camunda form and finds its fields. */
import { createForm, type Form } from '@bpmn-io/form-js-viewer';
import { chinese } from './chinese';

/** The answers of a form by key. */
export type Answers = Record<string, unknown>;

interface Field {
  id: string;
  key?: string;
  path?: string;
  label?: string;
  readonly?: boolean;
  allowAddRemove?: boolean;
  components?: Field[];
}

/** A form as the server describes it. */
export interface Schema {
  id: string;
  components: Field[];
}

/** Shows the form inside the element. */
export function show(container: HTMLElement, schema: Schema, data: Answers): Promise<Form> {
  // the viewer's delayed change of one field would wipe what a quick typist has begun in the next
  const options = { container, schema, data, debounce: false, additionalModules: [chinese] };
  return createForm(options);
}

function freeze(field: Field): void {
  field.readonly = true;
  field.allowAddRemove = false;
  field.components?.forEach(freeze);
}

/** Lets the sections be read and not changed; the server refuses a change of them anyway. */
export function close(schema: Schema, sections: string[]): void {
  schema.components
    .filter(section => sections.includes(section.id))
    .forEach(section => {
      section.label = `${section.label}（本次不需补正）`;
      freeze(section);
    });
}

/** Every field's id by the path of its answer, without line numbers: `budget.budgetItem`. */
export function idsByPath(fields: Field[], above: string[] = []): Map<string, string> {
  const ids = new Map<string, string>();
  for (const field of fields) {
    const own = field.key ?? field.path;
    const path = own ? [...above, own] : above;
    if (own) {
      ids.set(path.join('.'), field.id);
    }
    idsByPath(field.components ?? [], path).forEach((id, inner) => ids.set(inner, id));
  }
  return ids;
}

/** Brings the field of an answer into view, `budget.2.budgetItem`, and gives it the focus. */
export function goTo(container: HTMLElement, ids: Map<string, string>, path: string): void {
  const steps = path.split('.');
  const line = steps.filter(step => /^\d+$/.test(step)).map(index => `_${index}`);
  const id = ids.get(steps.filter(step => !/^\d+$/.test(step)).join('.'));
  const end = `-${id}${line.join('')}`;
  const field = container.querySelector<HTMLElement>(`[id$="${end}"], [id*="${end}-"], [id*="${end}_"]`);
  const row = field?.closest<HTMLElement>('.fjs-form-field, .fjs-layout-row');
  row?.scrollIntoView({ block: 'center', behavior: 'smooth' });
  const input = field?.matches('input, textarea') ? field : row?.querySelector<HTMLElement>('input, textarea, button');
  input?.focus({ preventScroll: true });
}

/** 确认 – asks before what cannot be undone, in a dialog of the page. */
import { make } from './element';

/** Whether the person said yes. Esc and 取消 mean no; while one question is open another is not asked, and counts as no. */
export function ask(question: string): Promise<boolean> {
  if (document.querySelector('dialog[open]')) {
    return Promise.resolve(false);
  }
  const dialog = make(
    'dialog',
    { className: 'ask' },
    make(
      'form',
      { method: 'dialog' },
      make('p', { id: 'question' }, question),
      make(
        'div',
        { className: 'buttons' },
        make('button', { value: 'yes' }, '确认'),
        make('button', { value: 'no', className: 'second' }, '取消'),
      ),
    ),
  );
  dialog.setAttribute('aria-labelledby', 'question');
  document.body.append(dialog);
  dialog.showModal();
  return new Promise(answered => {
    dialog.addEventListener('close', () => {
      dialog.remove();
      answered(dialog.returnValue === 'yes');
    });
  });
}

/** 热力图 – colours the boxes of a diagram by one of their figures. */

import { make } from '../element';
import type { Diagram } from './diagram';
import { FIGURES, written, type Box, type Figure } from './figures';

const STEPS = 5;

/** The box with the largest figure has the deepest colour, the others according to their share of it. */
export function colour(diagram: Diagram, boxes: Box[], figure: Figure | undefined): void {
  if (!figure) {
    return;
  }
  diagram.clear();
  const most = Math.max(...boxes.map((box) => figure.of(box.figures) ?? 0));
  for (const box of boxes) {
    const value = figure.of(box.figures) ?? 0;
    if (value > 0) {
      diagram.mark(box.id, `case-heat-${Math.ceil((value / most) * STEPS)}`);
      const all = FIGURES.map((one) => `${one.title} ${written(one, box.figures) || '—'}`);
      diagram.badge(box.id, written(figure, box.figures), `${box.name ?? box.id}：${all.join('，')}`);
    }
  }
}

/** Asks by which figure; the first one is chosen at the beginning. */
export function heatChoice(chosen: (figure: Figure) => void): HTMLElement {
  const buttons = FIGURES.map((figure, at) => {
    const button = make('button', { type: 'button', ariaPressed: String(at === 0) }, figure.title);
    button.addEventListener('click', () => {
      buttons.forEach((other) => (other.ariaPressed = String(other === button)));
      chosen(figure);
    });
    return button;
  });
  const steps = Array.from({ length: STEPS }, (_, at) => make('span', { className: `case-heat-key-${at + 1}` }));
  return make('p', { className: 'case-heat' }, '着色 ', ...buttons, make('span', { className: 'case-key' }, '低', ...steps, '高'));
}

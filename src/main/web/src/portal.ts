/** 各页通用 – counts down to deadlines, asks before what cannot be undone, and goes on with what takes several steps. */
import { ask } from './ask';

const SECOND = 1000;
const DAY = 86_400;

function left(seconds: number): string {
  const two = (value: number): string => String(Math.floor(value)).padStart(2, '0');
  const clock = `${two((seconds % DAY) / 3600)}:${two((seconds % 3600) / 60)}:${two(seconds % 60)}`;
  return seconds >= DAY ? `${Math.floor(seconds / DAY)}天 ${clock}` : clock;
}

/** The server's clock counts, which may be the rehearsal's: only the time since the page came is our own. */
function countDown(place: HTMLElement): void {
  const first = Date.parse(place.dataset['deadline'] ?? '') - Date.parse(place.dataset['now'] ?? '');
  const tick = (): void => {
    const rest = first - performance.now();
    place.textContent = rest > 0 ? left(Math.floor(rest / SECOND)) : '已截止';
    if (rest <= 0) {
      clearInterval(timer);
    }
  };
  const timer = setInterval(tick, SECOND);
  tick();
}

document.querySelectorAll<HTMLElement>('[data-deadline]').forEach(countDown);

document.querySelectorAll<HTMLButtonElement>('button[data-confirm]').forEach(button => {
  button.addEventListener('click', async event => {
    event.preventDefault();
    if (button.form?.reportValidity() && (await ask(button.dataset['confirm'] ?? ''))) {
      button.form.requestSubmit(button);
    }
  });
});

document.querySelector<HTMLFormElement>('form[data-goes-on]')?.requestSubmit();

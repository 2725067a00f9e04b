/** 期间 – the days that a page adds up, chosen by hand or by a button. */

import { make } from '../element';

/** Days as 2026-11-24, empty where there is no limit; both are included. */
export interface Period {
  from: string;
  to: string;
}

function daysBefore(day: string, days: number): string {
  const then = new Date(`${day}T00:00:00Z`);
  then.setUTCDate(then.getUTCDate() - days);
  return then.toISOString().slice(0, 10);
}

function presets(today: string): [string, Period][] {
  const year = Number(today.slice(0, 4));
  return [
    ['近30天', { from: daysBefore(today, 29), to: today }],
    ['近90天', { from: daysBefore(today, 89), to: today }],
    ['本年', { from: `${year}-01-01`, to: `${year}-12-31` }],
    ['上年', { from: `${year - 1}-01-01`, to: `${year - 1}-12-31` }],
    ['全部', { from: '', to: '' }],
  ];
}

/** Calls back with a period that was chosen and makes sense. */
export function periodChoice(shown: Period, today: string, chosen: (period: Period) => void): HTMLElement {
  const from = make('input', { type: 'date', value: shown.from, name: 'from', ariaLabel: '开始日期' });
  const to = make('input', { type: 'date', value: shown.to, name: 'to', ariaLabel: '结束日期' });
  const form = make('form', { className: 'case-period' }, '期间 ', from, ' 至 ', to, make('button', {}, '查询'));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    to.setCustomValidity(from.value && to.value && from.value > to.value ? '结束日期不能早于开始日期' : '');
    if (form.reportValidity()) {
      chosen({ from: from.value, to: to.value });
    }
  });
  to.addEventListener('input', () => to.setCustomValidity(''));
  from.addEventListener('input', () => to.setCustomValidity(''));
  for (const [label, period] of presets(today)) {
    const button = make('button', { type: 'button' }, label);
    button.ariaPressed = String(period.from === shown.from && period.to === shown.to);
    button.addEventListener('click', () => chosen(period));
    form.append(button);
  }
  return form;
}

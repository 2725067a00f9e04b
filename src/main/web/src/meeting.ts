/** 会议登记 – shows the part of a long agenda that somebody works on, and what it adds up to against the budget. */

import { find } from './element';

const rows = [...document.querySelectorAll<HTMLTableRowElement>('tr[data-item]')];
const category = find<HTMLSelectElement>('#shown-category');
const undecidedOnly = find<HTMLInputElement>('#undecided-only');

function decision(row: HTMLElement): HTMLSelectElement {
  return find<HTMLSelectElement>('.decision', row);
}

function isUndecided(row: HTMLElement): boolean {
  return !decision(row).disabled && decision(row).value === '';
}

/** In 万元: the amount, or the proposed one where none is entered; the server computes anew. */
function amount(row: HTMLElement): number {
  const entered = find<HTMLInputElement>('.amount', row).value || find<HTMLInputElement>('.proposed', row).value;
  return decision(row).value === 'APPROVED' ? Number(entered) || 0 : 0;
}

function wan(figure: number): string {
  return `${Number(figure.toFixed(4))}万元`;
}

function total(place: HTMLElement): void {
  const approved = rows.filter(row => row.dataset['item'] === place.dataset['category'] && decision(row).value === 'APPROVED');
  const sum = approved.reduce((before, row) => before + amount(row), 0);
  const left = place.dataset['left'];
  const rest = left === undefined ? '未设限额' : `剩余 ${wan(Number(left) - sum)}`;
  find('output', place).textContent = `拟立项 ${approved.length} 项，${wan(sum)}，${rest}`;
  place.classList.toggle('wrong', left !== undefined && sum > Number(left));
}

function count(): void {
  document.querySelectorAll<HTMLElement>('.total').forEach(total);
  const open = rows.filter(isUndecided).length;
  find('#undecided').textContent = open > 0 ? `还有 ${open} 项未登记` : '已全部登记';
}

function filter(): void {
  rows.forEach(row => {
    const hidden = category.value !== '' && row.dataset['item'] !== category.value;
    row.hidden = hidden || (undecidedOnly.checked && !isUndecided(row));
  });
}

category.addEventListener('change', filter);
undecidedOnly.addEventListener('change', filter);
find('.agenda').addEventListener('input', count);
count();

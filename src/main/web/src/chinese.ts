/** 中文 – what the form viewer says by itself, in Chinese. */
import flatpickr from 'flatpickr';
import { Mandarin } from 'flatpickr/dist/l10n/zh.js';

flatpickr.localize(Mandarin);

const TEXTS: Record<string, string> = {
  'Field is required.': '此项必填',
  'Field must match pattern {value}.': '格式不符，请按填写说明填写',
  'Field must have minimum value of {value}.': '不得小于{value}',
  'Field must have maximum value of {value}.': '不得大于{value}',
  'Field must have minimum length of {value}.': '至少{value}个字',
  'Field must have maximum length of {value}.': '不得超过{value}个字',
  'Field must be a valid email.': '请填写有效的电子邮箱',
  'Field must be a valid international phone number. (e.g. +4930664040900)': '请填写有效的电话号码',
  'Value is not a number.': '请填写数字',
  'Value is expected to be an integer.': '请填写整数',
  'Value is expected to have at most 1 decimal digit.': '最多保留1位小数',
  'Value is expected to have at most {value} decimal digits.': '最多保留{value}位小数',
  'Date and time must both be entered.': '请同时填写日期和时间',
  'Add new': '增加一行',
  'Remove': '删去',
  Collapse: '收起',
  'Expand all ({value})': '展开全部（{value}）',
  'Nothing to show.': '无',
  'No content to show.': '无',
  'No results': '没有找到',
  'All values selected': '已全部选择',
  Search: '搜索',
  'Skip to search': '跳到搜索',
  'Remove tag': '删去',
  Increment: '增加',
  Decrement: '减少',
  'Next page': '下一页',
  'Previous page': '上一页',
  '{page} of {total}': '第{page}页，共{total}页',
  'Click to remove sorting': '点击取消排序',
  'Click to sort by {value} ascending': '点击按{value}升序排列',
  'Click to sort by {value} descending': '点击按{value}降序排列',
};

/** Says a text of the viewer in Chinese; an unknown one stays as it is. */
function translate(text: string, values: Record<string, unknown> = {}): string {
  return (TEXTS[text] ?? text).replace(/{([^}]+)}/g, (_, name: string) => String(values[name] ?? ''));
}

/** Module for the viewer that takes the place of its own translation. */
export const chinese = { translate: ['value', translate] };

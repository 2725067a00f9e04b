/*
 * What the language file cannot reach, in Chinese: the texts of the forms (form-js), the two
 * calendars, and what the engine puts before the reason of a refusal.
 */

import {watch} from './watch.js';

const TEXTS = {
  'Field is required.': '此项为必填项。',
  'Field must be a valid email.': '请填写有效的电子邮箱。',
  'Field must be a valid  international phone number. (e.g. +4930664040900)':
    '请填写带国际区号的电话号码，例如 +8655163356000。',
  'Value is not a number.': '请填写数字。',
  'Value is expected to be an integer.': '请填写整数。',
  'Date and time must both be entered.': '日期和时间须同时填写。',
  'Select': '请选择',
  'Search': '搜索',
  'No results': '没有符合的选项',
  'All values selected': '已全部选择',
  'Skip to search': '转到搜索',
  'Remove tag': '移除',
  'Increment': '增加',
  'Decrement': '减少',
  'Nothing to show.': '没有内容。',
  'No content to show.': '没有内容。',
  "External content couldn't be loaded.": '外部内容未能加载。',
  'This is an image placeholder': '图片位置',
  ' of ': ' / ',
  'Previous page': '上一页',
  'Next page': '下一页',
  'Click to remove sorting': '点击取消排序',
  'Add new': '添加一行',
  'Collapse': '收起',
  'hh:mm': '时:分',
  'hh:mm ?m': '时:分 AM/PM'
};

const PATTERNS = [
  [/^Field must match pattern .*\.$/s, '填写的格式不符合要求。'],
  [/^Field must have minimum value of (.+)\.$/, '不得小于 $1。'],
  [/^Field must have maximum value of (.+)\.$/, '不得大于 $1。'],
  [/^Field must have minimum length of (.+)\.$/, '不得少于 $1 个字符。'],
  [/^Field must have maximum length of (.+)\.$/, '不得多于 $1 个字符。'],
  [/^Value is expected to have at most (\d+) decimal digits?\.$/, '最多保留 $1 位小数。'],
  [
    /^Please select a valid value, the two nearest valid values are (.+) and (.+)\.$/,
    '该数值不可用，最接近的可用数值为 $1 和 $2。'
  ],
  [/^Click to sort by (.+) descending$/, '点击按“$1”降序排列'],
  [/^Click to sort by (.+) ascending$/, '点击按“$1”升序排列'],
  [/^Expand all \((\d+)\)$/, '展开全部（$1）'],
  [/^Remove list item (\d+)$/, '移除第 $1 行'],
  [/^(y{2,4})(\W)mm\Wdd$/, '年$2月$2日'],
  [/^mm(\W)dd\Wy{2,4}$/, '月$1日$1年'],
  [/^dd(\W)mm\Wy{2,4}$/, '日$1月$1年']
];

// Cannot submit task form 4711: ENGINE-03051 There was an exception while invoking the
// TaskListener. Message: 'Exception while invoking TaskListener: the reason'
const REFUSALS = [
  [/^Cannot (?:complete|submit|resolve) task (?:form )?\S+: /, ''],
  [/^ENGINE-\d+ /, ''],
  [/^There was an exception while invoking the TaskListener\. Message: '(.*)'$/s, '$1'],
  [/^Exception while invoking TaskListener: /, ''],
  [/^ENGINE-\d+ /, ''],
  [/^Task '.*' is already claimed by someone else\.$/, '该任务已由他人认领。']
];

const MONTHS = [
  '一月', '二月', '三月', '四月', '五月', '六月',
  '七月', '八月', '九月', '十月', '十一月', '十二月'
];
const DAYS = [...'日一二三四五六'];
const LONG_DAYS = DAYS.map(day => '星期' + day);

function translate(text) {
  if (Object.hasOwn(TEXTS, text)) {
    return TEXTS[text];
  }
  const pattern = PATTERNS.find(([english]) => english.test(text));
  return pattern ? text.replace(...pattern) : text;
}

function translateCalendarOfForms() {
  window.flatpickr?.setDefaults({ariaDateFormat: 'Y年n月j日'});
  window.flatpickr?.localize({
    weekdays: {shorthand: DAYS, longhand: LONG_DAYS},
    months: {shorthand: MONTHS, longhand: MONTHS},
    firstDayOfWeek: 1,
    ordinal: () => '',
    scrollTitle: '滚动鼠标调整',
    yearAriaLabel: '年',
    monthAriaLabel: '月'
  });
}

function translateCalendarOfTasks($locale, uibDatepickerConfig) {
  Object.assign($locale.DATETIME_FORMATS, {
    MONTH: MONTHS,
    STANDALONEMONTH: MONTHS,
    SHORTMONTH: MONTHS,
    DAY: LONG_DAYS,
    SHORTDAY: DAYS,
    FIRSTDAYOFWEEK: 0
  });
  uibDatepickerConfig.formatDayTitle = 'yyyy年M月';
}

function reasonOf(refusal) {
  return REFUSALS.reduce((reason, prefix) => reason.replace(...prefix), refusal);
}

function showReasonsOnly($provide) {
  $provide.decorator('Notifications', ['$delegate', notifications => {
    const addError = notifications.addError;
    notifications.addError = error => {
      if (typeof error.message === 'string') {
        error.message = reasonOf(error.message);
      }
      addError.call(notifications, error);
    };
    return notifications;
  }]);
}

watch('.fjs-container', translate);
translateCalendarOfForms();
window.angular
  .module('cam.tasklist.custom')
  .config(['$provide', showReasonsOnly])
  .run(['$locale', 'uibDatepickerConfig', translateCalendarOfTasks]);

/*
 * What the language files of Cockpit and Admin cannot reach, in Chinese: texts that their pages
 * carry themselves, the calendar, and why the engine refuses.
 */

import {watch} from '../../tasklist/scripts/watch.js';

// Only in these places: elsewhere such a word may be the name or the value of a variable.
const WORDS = {
  '.null-value': {'null': '空'},
  'thead': {'State': '状态', 'Actions': '操作'},
  'button, a': {'Download': '下载', 'Upload': '上传'},
  'span, input': {'Select all': '全选', 'Unselect all': '取消全选'},
  '.navigation': {'zoom in': '放大', 'zoom out': '缩小', 'reset zoom': '恢复大小'},
  '.tooltip': {
    'Toggle this section': '展开或收起',
    'Suspended Job Definition': '已暂停的作业定义'
  },
  '.placeholder-container': {'Loading diagram': '正在加载流程图'},
  'td i': {'Message is null.': '没有说明。'},
  'p.invalid': {'Invalid Date Value.': '日期无效。'},
  '.hit-policy': {
    'Hit policy:': '命中策略：',
    'Unique': '唯一',
    'No overlap is possible and all rules are disjoint. Only a single rule can be matched':
      '各规则互不重叠，只能命中一条',
    'Collect': '汇集',
    'Collects the values of all matching rules': '汇集所有命中规则的值'
  },
  '.clause': {'When': '当', 'And': '且', 'Then': '则'},
  '.annotation': {'Annotations': '注释'},
  '.dmn-js-parent': {
    'Input type': '输入类型',
    'Input values': '输入值',
    'Output label': '输出',
    'Output name': '输出名称',
    'Output type': '输出类型',
    'Output values': '输出值'
  },
  '.datepicker': {'previous': '上一页', 'next': '下一页'}
};

const MONTHS = [
  'January', 'February', 'March', 'April', 'May', 'June',
  'July', 'August', 'September', 'October', 'November', 'December'
];

const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

const PERMISSION = /'(\w+)' permission on resource '([^']*)' of type '(\w+)'/g;
const NOT_PERMITTED =
  /^(?:Error: )?The user with id '(.*?)' does not have (?:one of the following permissions: )?(.*?)\.?$/s;

function ofPlace(text, element) {
  const place = Object.keys(WORDS).find(
    selector => Object.hasOwn(WORDS[selector], text) && element.closest(selector)
  );
  return place ? WORDS[place][text] : text;
}

function ofTable(text, element) {
  return element.closest('.input-cell') ? text.replace(/^Input (?:label|expression): /, '输入：') : text;
}

function ofCalendar(text, element) {
  if (!element.closest('.datepicker')) {
    return text;
  }
  const day = DAYS.findIndex(name => text === name || text === name.slice(0, 3));
  const [name, year] = text.split(' ');
  const month = MONTHS.indexOf(name) + 1;
  if (day >= 0) {
    return '日一二三四五六'[day];
  }
  return month ? `${year ? year + '年' : ''}${month}月` : text;
}

function ofRefusal(text) {
  return text.replace(NOT_PERMITTED, (whole, user, permissions) => {
    const named = permissions.replace(PERMISSION, '$1（$3：$2）').replaceAll(' or ', '，或');
    return `用户“${user}”没有以下权限：${named}。`;
  });
}

watch('body', (text, element) => {
  const english = text.trim();
  const chinese = [ofPlace, ofTable, ofCalendar, ofRefusal].reduce(
    (shown, translate) => translate(shown, element),
    english
  );
  return chinese === english ? text : text.replace(english, () => chinese);
});

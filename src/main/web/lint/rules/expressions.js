const { rule } = require('../node');

const KNOWN = [
  /^\$\{[a-zA-Z]+\}$/,
  /^\$\{[a-zA-Z]+ == '[a-zA-Z]+'\}$/,
  /^\$\{[a-zA-Z]+\.of\((year|execution)\)\}$/,
  /^\$\{'[a-zA-Z]+'\}$/,
  /^#\{execution\.processBusinessKey\}$/
];

/** 表达式：只能取变量、与文字比较、调用日期和人员的规则，不得写入其他逻辑。 */
module.exports = rule(node =>
  Object.values({ ...node, ...node.$attrs })
    .filter(value => typeof value === 'string')
    .flatMap(value => value.match(/[$#]\{[^}]*\}?/g) ?? [])
    .filter(expression => !KNOWN.some(known => known.test(expression)))
    .map(expression => `不允许的表达式 ${expression}`)
);

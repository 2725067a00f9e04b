const { is, camunda, idOf, rule } = require('../node');
const { isBox } = require('../templates');

const FOREIGN = ['class', 'expression', 'type'];
const FORBIDDEN = { 'camunda:TaskListener': '任务监听器', 'camunda:Connector': '连接器' };

/** 处理类：只能是系统中与编号同名的处理类。 */
module.exports = rule(node => {
  if (node.$type === 'camunda:ExecutionListener') return [...foreign(node, name => node[name]), ...bean(idOf(node), node.delegateExpression)];
  if (FORBIDDEN[node.$type]) return [`不得使用${FORBIDDEN[node.$type]}`];
  if (!is(node, 'Task') && !is(node, 'Event')) return [];
  const complaints = foreign(node, name => camunda(node, name));
  return is(node, 'ServiceTask') ? [...complaints, ...service(node)] : complaints;
});

function foreign(node, value) {
  return FOREIGN.filter(value).map(name => `不得使用 camunda:${name}，处理类由编号确定`);
}

function service(node) {
  if (!isBox(node.id, 'ServiceTask')) return [`系统没有编号为 ${node.id} 的处理类`];
  return bean(node.id, camunda(node, 'delegateExpression'));
}

function bean(id, called) {
  return called === `\${${id}}` ? [] : [`处理类（delegateExpression）应为 \${${id}}`];
}

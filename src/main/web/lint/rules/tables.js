const { is, camunda, extensions, rule } = require('../node');
const { isBox } = require('../templates');

/** 决策表：绑定方式为 deployment，环节为本系统所有，开始和结束时由同名处理类接手。 */
module.exports = rule(node => {
  if (!is(node, 'BusinessRuleTask')) return [];
  const told = extensions(node, 'ExecutionListener').map(({ event }) => event);
  return [
    !camunda(node, 'decisionRef') && '应指定决策表',
    camunda(node, 'decisionRefBinding') !== 'deployment' && '决策表的绑定方式应为 deployment',
    !isBox(node.id, 'BusinessRuleTask') && `系统没有编号为 ${node.id} 的规则环节`,
    !(told.includes('start') && told.includes('end')) && '应在开始和结束时调用同名处理类，请选用元素模板'
  ].filter(Boolean);
});

const { is, camunda, extensions, rule } = require('../node');

/** 调用：绑定方式为 deployment，并把编号交给所调用的流程。 */
module.exports = rule(node => {
  if (!is(node, 'CallActivity')) return [];
  const key = extensions(node, 'In').some(({ businessKey }) => businessKey);
  return [
    !node.calledElement && '应指定所调用的流程',
    camunda(node, 'calledElementBinding') !== 'deployment' && '所调用流程的绑定方式应为 deployment',
    !key && '应把项目编号（businessKey）交给所调用的流程'
  ].filter(Boolean);
});

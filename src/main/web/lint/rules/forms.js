const { is, camunda, extensions, rule } = require('../node');
const { isBox } = require('../templates');

/** 表单：用 .form 文件，绑定方式为 deployment；本系统的任务用同名表单。 */
module.exports = rule(node => {
  if (!is(node, 'UserTask')) return [];
  const form = camunda(node, 'formRef');
  return [
    form && camunda(node, 'formRefBinding') !== 'deployment' && '表单的绑定方式应为 deployment',
    (camunda(node, 'formKey') || extensions(node, 'FormData').length) && '表单应为 Camunda Forms（.form 文件）',
    isBox(node.id, 'UserTask') && form !== node.id && form !== `${node.id}-\${category}` && `表单应为 ${node.id}`
  ].filter(Boolean);
});

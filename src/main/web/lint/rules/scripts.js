const { is, rule } = require('../node');

/** 脚本：任何地方都不得使用。 */
module.exports = rule(node => {
  const script = is(node, 'ScriptTask') || node.$type === 'camunda:Script';
  return script || node.language || node.scriptFormat ? ['不得使用脚本'] : [];
});

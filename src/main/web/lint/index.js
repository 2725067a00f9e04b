// 流程图规则 – what a diagram of this project must keep to; bpmnlint finds the rules here.
const { readdirSync } = require('node:fs');
const { join } = require('node:path');

const names = readdirSync(join(__dirname, 'rules')).map(file => file.replace('.js', ''));

module.exports = {
  configs: { recommended: { rules: Object.fromEntries(names.map(name => [name, 'error'])) } },
  rules: Object.fromEntries(names.map(name => [name, `./rules/${name}`]))
};

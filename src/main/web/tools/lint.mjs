// 检查流程图 – the rules of lint/ on all diagrams, or on the named files: npm run lint -- <file.bpmn> …
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { BpmnModdle } from 'bpmn-moddle';
import { Linter } from 'bpmnlint';
import NodeResolver from 'bpmnlint/lib/resolver/node-resolver.js';

const home = new URL('../', import.meta.url);
const config = JSON.parse(readFileSync(new URL('.bpmnlintrc', home), 'utf8'));
const require = createRequire(home);
const extensions = Object.fromEntries(Object.entries(config.moddleExtensions).map(([name, path]) => [name, require(path)]));
const resolver = new NodeResolver({ require });

let problems = 0;
for (const file of files()) {
  for (const { id, name, message } of await lint(file)) {
    problems++;
    const element = name ? `${id}（${name}）` : id;
    console.log([file, element, message].filter(Boolean).join('  '));
  }
}
console.log(problems ? `共${problems}处问题` : '未发现问题');
process.exitCode = problems ? 1 : 0;

function files() {
  const named = process.argv.slice(2).map(file => resolve(process.env.INIT_CWD ?? '.', file));
  const own = fileURLToPath(new URL('../../../bpmn/', home));
  return named.length ? named : readdirSync(own).filter(name => name.endsWith('.bpmn')).sort().map(name => own + name);
}

async function lint(file) {
  try {
    const { rootElement, elementsById, warnings } = await new BpmnModdle(extensions).fromXML(readFileSync(file, 'utf8'));
    if (warnings.length) return warnings.map(warning => unreadable('无法识别', warning));
    // rules remember what they met: each diagram has its own
    const reports = await new Linter({ config, resolver }).lint(rootElement);
    return Object.values(reports).flat().map(({ id, message }) => ({ id, name: elementsById[id]?.name, message }));
  } catch (failure) {
    return [unreadable('不是可读的流程图', failure)];
  }
}

function unreadable(reason, { message }) {
  return { message: `${reason}：${message.split('\n')[0]}` };
}

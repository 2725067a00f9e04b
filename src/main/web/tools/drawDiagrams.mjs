// Draws every diagram of bpmn/ as an SVG beside it: npm run draw
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const diagrams = new URL('../../../../bpmn/', import.meta.url);
const viewer = new URL('../node_modules/bpmn-js/dist/bpmn-viewer.production.min.js', import.meta.url);

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking', '--disable-sync']
});
const page = await browser.newPage();
await page.setContent('<!doctype html><div id="canvas" style="width: 2000px; height: 1200px"></div>');
await page.addScriptTag({ path: fileURLToPath(viewer) });

for (const file of (await readdir(diagrams)).filter(name => name.endsWith('.bpmn')).sort()) {
  const svg = await page.evaluate(draw, await readFile(new URL(file, diagrams), 'utf8'));
  await writeFile(new URL(file.replace('.bpmn', '.svg'), diagrams), onWhite(numberMarkers(svg)) + '\n');
}
await browser.close();

/** Runs in the page. */
async function draw(xml) {
  const viewer = new BpmnJS({
    container: '#canvas',
    textRenderer: { defaultStyle: { fontFamily: 'Noto Sans SC, Noto Sans CJK SC, Microsoft YaHei, sans-serif' } }
  });
  try {
    const { warnings } = await viewer.importXML(xml);
    if (warnings.length) throw new Error(warnings.join('\n'));
    return (await viewer.saveSVG()).svg;
  } finally {
    viewer.destroy();
  }
}

/** bpmn-js names its markers by chance: numbers instead let an unchanged diagram give an unchanged picture. */
function numberMarkers(svg) {
  const ids = new Set([...svg.matchAll(/ id="([^"]+)"/g)].map(match => match[1]));
  return [...ids].reduce((text, id, index) => text.replaceAll(id, `marker${index + 1}`), svg);
}

/** A page in dark colours would hide the black lines. */
function onWhite(svg) {
  return svg.replace('<svg ', '<svg style="background: white" ');
}

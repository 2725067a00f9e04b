/** 变化 – what stands in a diagram, and what one version has changed from another. */

export interface Part {
  id: string;
  name: string;
  /** A flow leads from box to box; the others are boxes. */
  flow: boolean;
  /** All that the diagram says of it, but where it is drawn and what stands inside. */
  meaning: string;
}

export type Change = 'added' | 'removed' | 'changed';

const MODEL = 'http://www.omg.org/spec/BPMN/20100524/MODEL';
const DRAWN = 'http://www.omg.org/spec/BPMN/20100524/DI';
const NO_BOXES = ['participant', 'lane', 'textAnnotation', 'dataObjectReference', 'dataStoreReference', 'association'];

/** The boxes and flows that the diagram draws, by their ids. */
export function parts(xml: string): Map<string, Part> {
  const model = new DOMParser().parseFromString(xml, 'application/xml');
  const drawn = new Set<string>();
  for (const kind of ['BPMNShape', 'BPMNEdge']) {
    for (const shape of model.getElementsByTagNameNS(DRAWN, kind)) {
      drawn.add(shape.getAttribute('bpmnElement') ?? '');
    }
  }
  const found = [...model.getElementsByTagNameNS(MODEL, '*')].filter(
    (element) => drawn.has(element.getAttribute('id') ?? '') && !NO_BOXES.includes(element.localName),
  );
  return new Map(
    found.map((element) => {
      const id = element.getAttribute('id') as string;
      const name = element.getAttribute('name')?.replace(/\s+/g, '') || id;
      return [id, { id, name, flow: element.localName === 'sequenceFlow', meaning: meaning(element, drawn) }];
    }),
  );
}

function meaning(element: Element, drawn: Set<string>): string {
  const attributes = [...element.attributes]
    .filter(({ name }) => !name.startsWith('xmlns'))
    .map(({ localName, value }) => `${localName}=${JSON.stringify(value)}`)
    .sort();
  const inside = [...element.childNodes].map((child) => {
    if (child instanceof Element) {
      const apart = drawn.has(child.getAttribute('id') ?? '') || ['incoming', 'outgoing'].includes(child.localName);
      return apart ? '' : meaning(child, drawn);
    }
    return child.nodeType === Node.TEXT_NODE || child.nodeType === Node.CDATA_SECTION_NODE
      ? (child.textContent ?? '').trim()
      : '';
  });
  return `<${element.localName} ${attributes.join(' ')}>${inside.join('')}`;
}

/** What is different in the newer of two versions; what stayed as it was is not told. */
export function changes(older: Map<string, Part>, newer: Map<string, Part>): Map<string, Change> {
  const told = new Map<string, Change>();
  for (const [id, part] of newer) {
    const before = older.get(id);
    if (!before) {
      told.set(id, 'added');
    } else if (before.meaning !== part.meaning) {
      told.set(id, 'changed');
    }
  }
  for (const id of older.keys()) {
    if (!newer.has(id)) {
      told.set(id, 'removed');
    }
  }
  return told;
}

/** 流程图 – a diagram to look at, with marks and badges on its boxes. */

import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';

import { make } from '../element';

interface Canvas {
  zoom(to: 'fit-viewport', center: 'auto'): void;
  addMarker(id: string, name: string): void;
  removeMarker(id: string, name: string): void;
}

interface Overlays {
  add(id: string, overlay: { position: Record<string, number>; html: HTMLElement }): void;
  clear(): void;
}

interface Registry {
  get(id: string): unknown;
}

interface Events {
  on(name: 'element.click', listener: (event: { element: { id: string } }) => void): void;
}

export class Diagram {
  private marks: [id: string, style: string][] = [];

  private constructor(private readonly viewer: NavigatedViewer) {}

  /** Draws the diagram into the node, which must be part of the page already. */
  static async into(node: HTMLElement, xml: string): Promise<Diagram> {
    const viewer = new NavigatedViewer({ container: node });
    await viewer.importXML(xml);
    const diagram = new Diagram(viewer);
    viewer.get<Canvas>('canvas').zoom('fit-viewport', 'auto');
    return diagram;
  }

  /** Gives a box or a flow a class of `cockpit.css`; what is not in the diagram is passed over. */
  mark(id: string, style: string): void {
    if (this.has(id)) {
      this.viewer.get<Canvas>('canvas').addMarker(id, style);
      this.marks.push([id, style]);
    }
  }

  unmark(id: string, style: string): void {
    if (this.has(id)) {
      this.viewer.get<Canvas>('canvas').removeMarker(id, style);
    }
  }

  /** A short text at the upper right corner of a box; the title tells more. */
  badge(id: string, text: string, title: string, style = ''): void {
    if (this.has(id)) {
      const html = make('span', { className: `case-badge ${style}`, title }, text);
      this.viewer.get<Overlays>('overlays').add(id, { position: { top: -10, right: 10 }, html });
    }
  }

  /** Takes all marks and badges away. */
  clear(): void {
    this.marks.forEach(([id, style]) => this.viewer.get<Canvas>('canvas').removeMarker(id, style));
    this.marks = [];
    this.viewer.get<Overlays>('overlays').clear();
  }

  /** Hears of a click on a box, its name or a flow; on the ground beside them, of the process's own id. */
  onClick(listener: (id: string) => void): void {
    this.viewer
      .get<Events>('eventBus')
      .on('element.click', ({ element }) => listener(element.id.replace(/_label$/, '')));
  }

  close(): void {
    this.viewer.destroy();
  }

  private has(id: string): boolean {
    return this.viewer.get<Registry>('elementRegistry').get(id) !== undefined;
  }
}

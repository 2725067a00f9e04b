// Modeler's own editing core without its window: opens, edits and saves a file of bpmn/ or forms/ as an administrator does.
const core = (() => {
  const canvas = () => document.querySelector('#canvas');
  const openers = { bpmn: openDiagram, dmn: openTable, form: openForm };

  /** Opens the file by its ending, lets the work be done, and answers what Modeler would save. */
  async function save(name, content, work = () => {}) {
    const file = await openers[name.split('.').pop()](content);
    try {
      await work(file.editor);
      return await file.save();
    } finally {
      file.editor.destroy();
    }
  }

  async function openDiagram(xml) {
    return xmlFile(new BpmnModeler({ container: canvas() }), xml);
  }

  async function openTable(xml) {
    return xmlFile(new DmnModeler({ container: canvas() }), xml);
  }

  async function xmlFile(editor, xml) {
    withoutWarning(await (xml ? editor.importXML(xml) : editor.createDiagram()));
    return { editor, save: async () => (await editor.saveXML({ format: true })).xml };
  }

  async function openForm(json) {
    const editor = new FormEditor.FormEditor({ container: canvas() });
    withoutWarning(await editor.importSchema(JSON.parse(json)));
    return { editor, save: async () => JSON.stringify(editor.saveSchema(), null, 2) + '\n' };
  }

  function withoutWarning({ warnings }) {
    if (warnings.length) throw new Error(warnings.join('\n'));
  }

  /** Changes all that the editor lets one change, and takes each change back; answers what is saved then. */
  function saveAfterUndo(name, content) {
    const touch = { bpmn: touchDiagram, dmn: touchTables, form: touchForm }[name.split('.').pop()];
    return save(name, content, touch);
  }

  function touchDiagram(modeler) {
    const modeling = modeler.get('modeling');
    const shapes = modeler.get('elementRegistry').filter(element => !element.labelTarget && element.parent);
    shapes.filter(shape => shape.businessObject.name).forEach(shape => modeling.updateLabel(shape, '改'));
    shapes.filter(shape => !shape.waypoints).forEach(shape => modeling.moveElements([shape], { x: 10, y: 10 }));
    shapes.filter(shape => shape.businessObject.$instanceOf('bpmn:Task')).forEach(shape => modeling.removeShape(shape));
    undoAll(modeler.get('commandStack'));
  }

  async function touchTables(modeler) {
    for (const view of modeler.getViews().filter(({ type }) => type === 'decisionTable')) {
      await modeler.open(view);
      const viewer = modeler.getActiveViewer();
      const modeling = viewer.get('modeling');
      view.element.decisionLogic.rule
        .flatMap(rule => [...rule.inputEntry, ...rule.outputEntry])
        .forEach(cell => modeling.editCell(cell, '0'));
      undoAll(viewer.get('commandStack'));
    }
  }

  function touchForm(editor) {
    const modeling = editor.get('modeling');
    const registry = editor.get('formFieldRegistry');
    registry.getAll().forEach(field => modeling.editFormField(field, 'label', '改'));
    undoAll(editor.get('commandStack'));
  }

  function undoAll(commands) {
    if (!commands.canUndo()) throw new Error('nothing was changed');
    while (commands.canUndo()) commands.undo();
  }

  /** A new diagram with one element for each template, which is applied to it. */
  function saveFresh(templates) {
    return save('new.bpmn', null, modeler => {
      load(modeler, templates);
      templates.forEach(template => apply(modeler, fresh(modeler, template.appliesTo[0]), template));
    });
  }

  function fresh(modeler, type) {
    const place = modeler.get('canvas').getRootElement();
    if (type === 'bpmn:Process') return place;
    const shape = of => modeler.get('modeling').createShape({ type: of }, { x: 200, y: 200 }, place);
    return type === 'bpmn:SequenceFlow' ? modeler.get('modeling').connect(shape('bpmn:Task'), shape('bpmn:Task')) : shape(type);
  }

  /** The diagram after each of its boxes was given its template. */
  function saveTemplated(xml, templates) {
    return save('.bpmn', xml, modeler => {
      load(modeler, templates);
      for (const element of modeler.get('elementRegistry').filter(({ labelTarget }) => !labelTarget)) {
        const { id, $type, conditionExpression, sourceRef } = element.businessObject;
        const value = conditionExpression?.body.split("'")[1];
        const ids = [id, `gateway.${id}`, `flow.${sourceRef?.id}.${value}`].map(end => `ah.patentplan.${end}`);
        const template = templates.find(({ id, appliesTo }) => ids.includes(id) && appliesTo[0] === $type);
        if (template) apply(modeler, element, template);
      }
    });
  }

  /** Modeler checks what it loads against the schema of the templates. */
  function load(modeler, templates) {
    const errors = [];
    modeler.on('elementTemplates.errors', event => errors.push(...event.errors));
    modeler.get('elementTemplatesLoader').setTemplates(templates);
    if (errors.length) throw new Error(errors.map(({ message }) => message).join('\n'));
  }

  function apply(modeler, element, { id }) {
    const templates = modeler.get('elementTemplates');
    return templates.applyTemplate(element, templates.get(id));
  }

  /** The table with another text in one of its cells. */
  function saveCell(name, xml, id, text) {
    return save(name, xml, async modeler => {
      const table = modeler.getViews().find(({ type, element }) => type === 'decisionTable' && cellOf(element, id));
      await modeler.open(table);
      modeler.getActiveViewer().get('modeling').editCell(cellOf(table.element, id), text);
    });
  }

  function cellOf(decision, id) {
    return decision.decisionLogic.rule.flatMap(({ inputEntry }) => inputEntry).find(cell => cell.id === id);
  }

  /** The form with another label at one of its fields. */
  function saveLabel(name, json, id, label) {
    return save(name, json, editor =>
      editor.get('modeling').editFormField(editor.get('formFieldRegistry').get(id), 'label', label));
  }

  /** The diagram with a user task dropped on a flow, its template chosen, id and name entered. */
  function saveWithTask(name, xml, flow, template, properties) {
    return save(name, xml, modeler => {
      load(modeler, [template]);
      const modeling = modeler.get('modeling');
      const before = modeler.get('elementRegistry').get(flow);
      const [from, to] = before.waypoints;
      const middle = { x: (from.x + to.x) / 2, y: from.y };
      const dropped = modeling.createShape({ type: 'bpmn:UserTask' }, middle, before);
      const task = apply(modeler, dropped, template);
      modeling.updateProperties(task, properties);
      [...task.incoming, ...task.outgoing].forEach(({ businessObject }) => rename(modeler, businessObject));
    });
  }

  /** By the grammar of the house: from its source to its target. */
  function rename(modeler, { id, sourceRef, targetRef }) {
    const target = targetRef.id[0].toUpperCase() + targetRef.id.slice(1);
    const flow = modeler.get('elementRegistry').get(id);
    modeler.get('modeling').updateProperties(flow, { id: `${sourceRef.id}To${target}` });
  }

  return { save, saveAfterUndo, saveFresh, saveTemplated, saveCell, saveLabel, saveWithTask };
})();

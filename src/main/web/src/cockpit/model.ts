/** 流程模型 – what the diagram of a case says of its boxes, by their ids. */

const BPMN = 'http://www.omg.org/spec/BPMN/20100524/MODEL';
const CAMUNDA = 'http://camunda.org/schema/1.0/bpmn';

const TYPES: Record<string, string> = {
  startEvent: '开始',
  endEvent: '结束',
  noneEndEvent: '结束',
  errorEndEvent: '以错误结束',
  terminateEndEvent: '终止',
  startTimerEvent: '定时开始',
  messageStartEvent: '消息开始',
  signalStartEvent: '信号开始',
  errorStartEvent: '错误开始',
  userTask: '人工任务',
  serviceTask: '系统任务',
  businessRuleTask: '规则任务',
  sendTask: '发送任务',
  receiveTask: '接收任务',
  manualTask: '手工任务',
  scriptTask: '脚本任务',
  callActivity: '调用流程',
  subProcess: '子流程',
  eventSubProcess: '事件子流程',
  transaction: '事务',
  multiInstanceBody: '多实例',
  exclusiveGateway: '排他网关',
  parallelGateway: '并行网关',
  inclusiveGateway: '包容网关',
  eventBasedGateway: '事件网关',
  boundaryTimer: '边界定时',
  boundaryMessage: '边界消息',
  boundaryError: '边界错误',
  boundarySignal: '边界信号',
  boundaryConditional: '边界条件',
  intermediateTimer: '定时等待',
  intermediateMessageCatch: '等待消息',
  intermediateSignalCatch: '等待信号',
  intermediateNoneThrowEvent: '中间事件',
};

/** The kind of a box in Chinese, as the engine's history calls it. */
export function kind(type: string): string {
  return TYPES[type] ?? type;
}

export class Model {
  private readonly boxes = new Map<string, Element>();

  constructor(readonly xml: string) {
    const parsed = new DOMParser().parseFromString(xml, 'application/xml');
    for (const element of parsed.getElementsByTagNameNS(BPMN, '*')) {
      this.boxes.set(element.id, element);
    }
  }

  /** The name of a box, else its id; the engine adds a word to the id where it is done several times at once. */
  name(id: string): string {
    const box = id.replace(/#multiInstanceBody$/, '');
    return this.boxes.get(box)?.getAttribute('name')?.trim() || box;
  }

  /** The name of the box whose stay has this id; empty where it is the case itself. */
  stayed(activityInstance: string | null): string {
    const box = (activityInstance ?? '').split(':')[0] ?? '';
    return this.boxes.has(box.replace(/#multiInstanceBody$/, '')) ? this.name(box) : '';
  }

  has(id: string): boolean {
    return this.boxes.has(id);
  }

  /** Whether the id is that of a box, not of a flow or the process itself. */
  isBox(id: string): boolean {
    const element = this.boxes.get(id);
    return element !== undefined && !['process', 'sequenceFlow', 'definitions'].includes(element.localName);
  }

  /** The reference of the form of a user task, which may name variables of the case. */
  form(id: string): string | null {
    return this.boxes.get(id)?.getAttributeNS(CAMUNDA, 'formRef') ?? null;
  }
}

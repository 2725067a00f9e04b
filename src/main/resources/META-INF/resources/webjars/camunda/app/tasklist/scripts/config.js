export default {
  app: {name: '任务列表', vendor: '专利转化专项计划'},
  // A browser set to Chinese is detected as `zh`, which is not in the list: it gets the fallback.
  locales: {availableLocales: ['zh-CN'], fallbackLocale: 'zh-CN'},
  customScripts: ['scripts/chinese'],
  csrfCookieName: 'CAMUNDA-XSRF-TOKEN',
  disableWelcomeMessage: true,
  shortcuts: {
    claimTask: {key: 'ctrl+alt+c', description: '认领当前选中的任务'},
    focusFilter: {key: 'ctrl+shift+f', description: '转到第一个筛选器'},
    focusList: {key: 'ctrl+alt+l', description: '转到列表中的第一项任务'},
    focusForm: {key: 'ctrl+alt+f', description: '转到任务表单的第一个输入框'},
    startProcess: {key: 'ctrl+alt+p', description: '打开“启动流程”对话框'}
  }
};

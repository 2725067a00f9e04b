export default {
  app: {name: '工作台', vendor: '专利转化专项计划'},
  // A browser set to Chinese is detected as `zh`, which is not in the list: it gets the fallback.
  locales: {availableLocales: ['zh-CN'], fallbackLocale: 'zh-CN'},
  links: [],
  csrfCookieName: 'CAMUNDA-XSRF-TOKEN',
  disableWelcomeMessage: true
};

/** Words of the board; it shows both languages at once, Chinese large. */
export const board = {
  title: '叫号屏',
  nowCalling: '请到窗口',
  calledTimes: '第 {{times}} 次叫号',
  window: '{{number}}号窗口',
  windowShort: '{{number}}号',
  lastCalls: '刚才叫过',
  waiting: '等候人数',
  nobodyCalled: '请留意叫号',
  opening: '正在打开…',
  silentNow: '画面停在刚才，请看窗口',
  silent: '画面停在 {{minutes}} 分钟前（{{time}}），请看窗口',
  sound: '点一下开启声音',
  otherDisplay: '换到另一块屏',
};

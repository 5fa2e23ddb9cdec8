/** Words that more than one screen says. */
export const common = {
  back: '返回',
  cancel: '取消',
  close: '关闭',
  confirm: '确定',
  next: '下一步',
  skip: '跳过',
  retry: '再试一次',
  loading: '正在打开…',
  connecting: '正在连接接待厅…',
  languageName: '中文',
  window: '{{number}}号窗口',
};

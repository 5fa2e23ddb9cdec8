/** The few words the shell itself says: where no page is there to say them. Chinese first, English below. */
export const shellText = {
  hostGivenUpTitle: '接待程序没有启动 / The hall did not start',
  hostGivenUp: (line: string) => `${line}\n\n请联系管理员。/ Please ask the administrator.`,
  leaveKiosk: '关闭自助机画面？/ Close the kiosk screen?',
  leaveKioskDetail:
    '关闭后会看到电脑桌面，请确认旁边没有来访人。\nThe computer’s desktop will be visible. Please make sure no visitor is standing here.',
  stay: '返回 / Stay',
  leave: '关闭 / Close',
} as const;

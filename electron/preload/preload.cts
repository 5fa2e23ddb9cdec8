// Sandboxed, therefore CommonJS and nothing but Electron's own two modules.
const { contextBridge, ipcRenderer }: typeof import('electron') = require('electron');

contextBridge.exposeInMainWorld('hallWindow', {
  displayCount: () => ipcRenderer.invoke('window:display-count'),
  moveToNextDisplay: () => ipcRenderer.invoke('window:move-to-next-display'),
});

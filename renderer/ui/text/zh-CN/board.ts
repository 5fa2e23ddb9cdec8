/** Words of the board. */
export const board = {
  title: '叫号屏',
};

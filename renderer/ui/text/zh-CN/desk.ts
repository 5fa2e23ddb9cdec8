/** Words of the desk. */
export const desk = {
  title: '窗口工作台',
};

/** Words of the kiosk. */
export const kiosk = {
  title: '自助服务',
};

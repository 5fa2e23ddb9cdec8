/** Colours of `tokens.css`, for what can't read CSS variables (antd's theme, canvas). */
export const colours = {
  paper: '#fbf8f3',
  sheet: '#ffffff',
  line: '#e6dfd4',
  edge: '#8a8378',
  ink: '#1f2328',
  'soft-ink': '#555e68',
  kapok: '#b3362b',
  'kapok-pressed': '#8f2a21',
  'kapok-wash': '#fbebe8',
  'on-kapok': '#ffffff',
  jade: '#1f7a5a',
  amber: '#9a6400',
  cinnabar: '#8f1d1d',
  focus: '#1f5fbf',
} as const;

/** The high-contrast set of the same names; those not listed stay. */
export const highContrastColours = {
  paper: '#ffffff',
  line: '#6b6b6b',
  edge: '#1f2328',
  ink: '#000000',
  'soft-ink': '#333a42',
  kapok: '#8a1f16',
  'kapok-pressed': '#5f120b',
  'kapok-wash': '#ffffff',
  jade: '#0b5238',
  amber: '#6b4400',
  cinnabar: '#6e1010',
  focus: '#0b3f91',
} as const satisfies Partial<Record<keyof typeof colours, string>>;

/** The same stack as `--font`. */
export const fontFamily =
  '"Noto Sans SC Variable", "Noto Sans SC Rare", "Noto Sans CJK SC", "Source Han Sans SC", "PingFang SC", "Microsoft YaHei UI", "SimSun-ExtB", "Noto Serif CJK SC", sans-serif';

/** Tokens of antd's theme for the desk: hand to `<ConfigProvider theme={{ token: antdTokens }}>`. */
export const antdTokens = {
  colorPrimary: colours.kapok,
  colorSuccess: colours.jade,
  colorWarning: colours.amber,
  colorError: colours.cinnabar,
  colorInfo: colours.focus,
  colorLink: colours.focus,
  colorBgLayout: colours.paper,
  colorBgContainer: colours.sheet,
  colorBorder: colours.edge,
  colorBorderSecondary: colours.line,
  colorSplit: colours.line,
  colorTextBase: colours.ink,
  colorTextSecondary: colours['soft-ink'],
  colorTextDescription: colours['soft-ink'],
  colorTextPlaceholder: '#667079',
  borderRadius: 12,
  borderRadiusSM: 8,
  fontFamily,
  fontSize: 16,
  fontSizeSM: 14,
  lineHeight: 1.5,
  motionDurationSlow: '0.2s',
  motionDurationMid: '0.16s',
  boxShadowTertiary: 'none',
} as const;

import type { ThemeConfig } from 'antd';
import { antdTokens, colours, fontFamily } from '#renderer/ui/tokens.ts';
import type { Language } from '#shared/domain/people.ts';

const theme = {
  token: {
    ...antdTokens,
    borderRadius: 8,
    borderRadiusSM: 6,
    borderRadiusLG: 12,
    fontSize: 14,
    fontSizeLG: 16,
    controlHeight: 34,
    // antd lightens on hover, below 4.5:1 under white words.
    colorPrimaryHover: colours['kapok-pressed'],
    colorPrimaryActive: colours['kapok-pressed'],
    colorErrorHover: colours.cinnabar,
    colorText: colours.ink,
    colorTextHeading: colours.ink,
    // What antd derives from our deep reds and greens is muddy; these are light and still clearly tinted.
    colorErrorBg: colours['kapok-wash'],
    colorErrorBorder: colours.cinnabar,
    colorWarningBg: '#fdf4e3',
    colorWarningBorder: colours.amber,
    colorSuccessBg: '#e9f5f0',
    colorSuccessBorder: colours.jade,
    colorInfoBg: '#eaf1fb',
    colorInfoBorder: colours.focus,
    // What has the focus is blue on this house's screens, never the accent.
    colorPrimaryBorder: colours.focus,
    controlOutline: colours.focus,
    controlOutlineWidth: 2,
    // antd greys its placeholders and disabled words below 4.5:1; ours stay readable.
    colorTextDisabled: colours['soft-ink'],
    colorTextTertiary: colours['soft-ink'],
    colorTextQuaternary: colours['soft-ink'],
    boxShadow: 'none',
    boxShadowSecondary: '0 12px 40px rgb(31 35 40 / 18%)',
  },
  components: {
    Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none' },
    Form: { itemMarginBottom: 12, verticalLabelPadding: '0 0 2px', labelColor: colours['soft-ink'] },
    Table: { headerBg: colours.sheet, headerSplitColor: 'transparent', cellPaddingBlock: 10 },
    Input: { activeBorderColor: colours.focus, hoverBorderColor: colours.ink },
    InputNumber: { activeBorderColor: colours.focus, hoverBorderColor: colours.ink },
    Select: {
      activeBorderColor: colours.focus,
      hoverBorderColor: colours.ink,
      activeOutlineColor: colours.focus,
    },
    Tag: { defaultBg: colours.paper },
  },
} satisfies ThemeConfig;

/**
 * antd's theme for the desk, from the house's tokens; denser than the kiosk (look: 14 / 16 / 22).
 * English takes its quotation marks and apostrophes from a Latin font, as `renderer/ui/base.css` does.
 */
export function deskTheme(language: Language): ThemeConfig {
  if (language !== 'en') return theme;
  return { ...theme, token: { ...theme.token, fontFamily: `"Latin Marks", ${fontFamily}` } };
}

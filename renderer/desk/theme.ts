import type { ThemeConfig } from 'antd';
import { antdTokens, colours, fontFamily, highContrastColours } from '#renderer/ui/tokens.ts';
import type { Language } from '#shared/domain/people.ts';

/**
 * antd's theme for the desk, from the house's tokens; denser than the kiosk (look: 14 / 16 / 22).
 * English takes its quotation marks and apostrophes from a Latin font, as `renderer/ui/base.css` does;
 * `highContrast` takes the second set of the same tokens.
 */
export function deskTheme(language: Language, highContrast: boolean): ThemeConfig {
  const tone = highContrast ? { ...colours, ...highContrastColours } : colours;
  const focused = { activeBorderColor: tone.focus, hoverBorderColor: tone.ink };
  return {
    token: {
      ...antdTokens,
      colorPrimary: tone.kapok,
      colorSuccess: tone.jade,
      colorWarning: tone.amber,
      colorError: tone.cinnabar,
      colorInfo: tone.focus,
      colorLink: tone.focus,
      colorBgLayout: tone.paper,
      colorBorder: tone.edge,
      colorBorderSecondary: tone.line,
      colorSplit: tone.line,
      colorTextSecondary: tone['soft-ink'],
      colorTextDescription: tone['soft-ink'],
      fontFamily: language === 'en' ? `"Latin Marks", ${fontFamily}` : fontFamily,
      borderRadius: 8,
      borderRadiusSM: 6,
      borderRadiusLG: 12,
      fontSize: 14,
      fontSizeLG: 16,
      controlHeight: 34,
      // antd lightens on hover, below 4.5:1 under white words.
      colorPrimaryHover: tone['kapok-pressed'],
      colorPrimaryActive: tone['kapok-pressed'],
      colorErrorHover: tone.cinnabar,
      colorText: tone.ink,
      colorTextHeading: tone.ink,
      // What antd derives from our deep reds and greens is muddy; these are light and still clearly tinted.
      colorErrorBg: tone['kapok-wash'],
      colorErrorBorder: tone.cinnabar,
      colorWarningBg: '#fdf4e3',
      colorWarningBorder: tone.amber,
      colorSuccessBg: '#e9f5f0',
      colorSuccessBorder: tone.jade,
      colorInfoBg: '#eaf1fb',
      colorInfoBorder: tone.focus,
      // What has the focus is blue on this house's screens, never the accent.
      colorPrimaryBorder: tone.focus,
      controlOutline: tone.focus,
      controlOutlineWidth: 2,
      // antd greys its placeholders and disabled words below 4.5:1; ours stay readable.
      colorTextDisabled: tone['soft-ink'],
      colorTextTertiary: tone['soft-ink'],
      colorTextQuaternary: tone['soft-ink'],
      boxShadow: 'none',
      boxShadowSecondary: '0 12px 40px rgb(31 35 40 / 18%)',
    },
    components: {
      Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none' },
      Form: { itemMarginBottom: 12, verticalLabelPadding: '0 0 2px', labelColor: tone['soft-ink'] },
      Table: { headerBg: tone.sheet, headerSplitColor: 'transparent', cellPaddingBlock: 10 },
      Input: focused,
      InputNumber: focused,
      Select: { ...focused, activeOutlineColor: tone.focus },
      Tag: { defaultBg: tone.paper },
    },
  };
}

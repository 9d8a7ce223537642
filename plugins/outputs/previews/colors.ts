/** The site's colours in its light look, as `plugins/theme/css/tokens.css` names them. */
export const colors = {
  background: '#fbfaf6',
  ink: '#1f2333',
  'ink-soft': '#5a5f72',
  line: '#e3e0d6',
  accent: '#4b3fb8',
  'level-beginner': '#17633f',
  'level-beginner-bar': '#46a577',
  'level-intermediate': '#7d4b00',
  'level-intermediate-bar': '#e0a53a',
  'level-advanced': '#9d2036',
  'level-advanced-bar': '#d5586c',
} as const;

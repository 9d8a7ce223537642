import {expect, it} from 'vitest';
import {putVariables} from './variables.ts';

it('puts values in their places, and says in which lines what stays', () => {
  const text =
    '{{ teeth }}\n{# For us.\nOnly. #}{{ teeth|double }}\n{% raw %}\n{{ teeth }}{% endraw %} {% if a %}\n## Rim {#rim}\n{{\n  size\n}}\n';
  expect(putVariables(text, {teeth: 12, size: 'big'})).toEqual({
    text: '12\n{{ teeth|double }}\n\n{{ teeth }} {% if a %}\n## Rim {#rim}\nbig\n',
    left: [
      {line: 3, what: '{{ teeth|double }}'},
      {line: 5, what: '{% if a %}'},
    ],
    comments: 1,
  });
});

it.each([
  ['lines that nothing ends', `{{${'\n'.repeat(200_000)}`],
  ['raw text that nothing ends', '{% endraw %}' + '{% raw %}'.repeat(100_000)],
  ['comments that nothing ends', '{# a'.repeat(100_000)],
  ['very many macros', '{{ a|b }}\n'.repeat(100_000)],
])('takes no longer than a text is: %s', (_name, text) => {
  const start = performance.now();
  putVariables(text, {});
  expect(performance.now() - start).toBeLessThan(2000);
});

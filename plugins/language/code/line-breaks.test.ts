import {expect, it} from 'vitest';
import {lineParts} from './line-breaks.ts';

/** `[` and `]` around what stays together, `|` where a line may end. */
const shown = (text: string) =>
  lineParts(text)
    .map((part) =>
      part.type === 'break' ? '⏎' : part.type === 'whole' ? `⟦${part.value}⟧` : part.value,
    )
    .join('');

it.each([
  ['kubectl', 'kubectl'],
  ['192.0.2.10:443', '192.0.2.10:443'],
  ['kube-system', 'kub⟦e-s⟧ystem'],
  ['us-east-1', 'u⟦s-e⟧as⟦t-1⟧'],
  ['--dry-run', '⟦--d⟧r⟦y-r⟧un'],
  ['/etc/hosts', '⟦/e⟧t⟦c/h⟧osts'],
  ['a|b', '⟦a|b⟧'],
  ['f(x)[0]', 'f(⟦x)[⟧0]'],
  ['${a}b', '${⟦a}b⟧'],
  ['ls - a', 'ls - a'],
  ['trailing-', 'trailing-'],
  ['a-b-c-d-e-f-g-h-i-j', '⟦a-b-c-d-e-f⟧⟦-g-h-i-j⟧'],
])('the short word %s is whole: %s', (text, expected) => {
  expect(shown(text)).toBe(expected);
});

it.each([
  ['arn:aws:iam::123456789012:role/deploy', 'arn:⏎aws:⏎iam::⏎123456789012:⏎role/⏎deploy'],
  ['--field-selector=status.phase=Running', '--field-⏎selector=⏎status.⏎phase=⏎Running'],
  ['https://example.org/a/b/c?d=e', 'https://⏎example.⏎org/⏎a/⏎b/⏎c?⏎d=⏎e'],
  ['Geometricometricometricometricology', 'Geometricometricometricometricology'],
  ['--------------------------------', '--------------------------------'],
])('the long word %s may end lines at its signs: %s', (text, expected) => {
  expect(shown(text)).toBe(expected);
});

it('looks at each word of a text, and changes no character', () => {
  const text = 'kubectl get pods -n kube-system  --field-selector=status.phase=Running\tü🧠-x';
  expect(shown(text).replace(/[⟦⟧⏎]/g, '')).toBe(text);
  expect(shown('a-b  c-d')).toBe('⟦a-b⟧  ⟦c-d⟧');
});

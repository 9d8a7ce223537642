import {expect, it} from 'vitest';
import {splitPage} from './split-page.ts';

it('begins no part with a rule, which would be read as the head of its page', () => {
  // As long as a part may be, with the first rule that is one too many.
  const section = `${'word '.repeat(1998)}...\n\n---\n\n`;
  const parts = splitPage(`# A\n\n${section.repeat(50)}`);
  expect(parts.length).toBeGreaterThan(2);
  for (const {text} of parts) expect(text).toMatch(/^(?:# A|word)/);
});

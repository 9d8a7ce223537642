import {Script} from 'node:vm';
import {describe, expect, it} from 'vitest';
import {askScript, earlyScript} from '../../theme/early-script.ts';

describe.each([earlyScript, askScript])('a script inside the pages', (script) => {
  it('is a script, and no part of a template', () => {
    expect(script).not.toMatch(/`|<%/);
    expect(() => new Script(script)).not.toThrow();
  });

  it('cannot end the element that it is in', () => {
    expect(script).not.toMatch(/<\/script|<!--/i);
  });
});

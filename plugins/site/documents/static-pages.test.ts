import {Script} from 'node:vm';
import {describe, expect, it} from 'vitest';
import {askScript, earlyScript} from '../../theme/early-script.ts';

describe.each([earlyScript, askScript])('a script inside the pages', (script) => {
  it('is one statement on one line, whatever its source looks like', () => {
    expect(script).not.toMatch(/\n|`/);
    expect(() => new Script(script)).not.toThrow();
  });

  it('cannot end the element that it is in', () => {
    expect(script).not.toMatch(/<\/script|<!--/i);
  });
});

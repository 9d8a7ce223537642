import {Script} from 'node:vm';
import {describe, expect, it} from 'vitest';
import {earlyScript} from '../../theme/early-script.ts';

describe('the script inside the pages', () => {
  it('is one statement on one line, whatever its source looks like', () => {
    expect(earlyScript).not.toMatch(/\n|`/);
    expect(() => new Script(earlyScript)).not.toThrow();
  });

  it('cannot end the element that it is in', () => {
    expect(earlyScript).not.toMatch(/<\/script|<!--/i);
  });
});

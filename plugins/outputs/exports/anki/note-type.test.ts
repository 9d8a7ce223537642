import {expect, it} from 'vitest';
import {noteType} from './note-type.ts';

it('code and diagrams of a card run from the left in Hebrew and Arabic too', () => {
  expect(noteType.css).toMatch(
    /^pre, code, kbd, svg \{ direction: ltr; unicode-bidi: isolate; \}$/m,
  );
});

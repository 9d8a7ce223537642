import {expect, it} from 'vitest';
import {activeSvg} from './active-svg.ts';

/** As a file is read: each byte a letter. */
const found = (text: string) => activeSvg(Buffer.from(text).toString('latin1'));

it.each([
  ['<svg><script>go()</script></svg>', '<script'],
  ['<svg xmlns:a1="http://www.w3.org/2000/svg"><a1:script>go()</a1:script></svg>', '<a1:script'],
  ['<_:svg xmlns:_="http://www.w3.org/2000/svg"><_:script>go()</_:script></_:svg>', '<_:script'],
  ['<é:svg xmlns:é="http://www.w3.org/2000/svg"><é:script>go()</é:script></é:svg>', ':script'],
  // The second byte of this letter is a space that is no space of XML.
  ['<à:svg xmlns:à="http://www.w3.org/2000/svg"><à:script>go()</à:script></à:svg>', ':script'],
  ['<!DOCTYPE svg [<!ATTLIST svg onload CDATA "go()">]><svg/>', '<!ATTLIST'],
  ['<!DOCTYPE svg SYSTEM ">" [<!ATTLIST svg onload CDATA "go()">]><svg/>', '<!ATTLIST'],
  [
    '<!DOCTYPE svg PUBLIC "-//W3C//DTD XHTML 1.1//EN" ""><svg><a href="javascript&colon;go()"/></svg>',
    '&colon;',
  ],
  ['<?xml version="1.0" encoding="UTF-7"?>+ADw-svg/+AD4-', 'encoding="UTF-7'],
  ['<?xml version="1.0" encoding=\'ISO-2022-JP\'?><svg><scr\u001b(Bipt/></svg>', 'ISO-2022-JP'],
  ['<svg><a href="j&#10;a&#x9;v&#xA;ascript:go()"/></svg>', 'javascript:'],
  ['<svg><h:frame xmlns:h="http://www.w3.org/1999/xhtml" src="x"/></svg>', '<h:frame'],
])('%s can run script', (text, why) => {
  expect(found(text)).toContain(why);
});

it.each([
  '<?xml version="1.0" encoding="UTF-8"?><svg><path d="M0 0"/></svg>',
  '<?xml version="1.0" encoding="iso-8859-1"?><svg/>',
  '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd"><svg/>',
  '<svg xmlns:xlink="http://www.w3.org/1999/xlink"><use xlink:href="#a"/></svg>',
  '<svg><text>A &amp; B &lt; C, für &#252;, a description</text></svg>',
])('%s cannot', (text) => {
  expect(found(text)).toBeNull();
});

it('a drawing that was made to take long is read at once', () => {
  const begin = performance.now();
  for (const part of ['<?xml ', '<a:', '&a', ' on', 'javascript ', '&#x']) {
    found(part.repeat(200_000));
  }
  expect(performance.now() - begin).toBeLessThan(2000);
});

import {describe, expect, it} from 'vitest';
import {defaultCallouts} from './callouts.ts';
import {hintMark, levelMarks} from './marks.ts';
import {repairEncoding} from './mojibake.ts';
import {readPage} from './read-page.ts';
import {questionWith} from './testing.ts';

/** Bytes 80 to 9F in Windows-1252. (Node 20's own decoder takes it for Latin-1.) */
const upper =
  '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8DŽ\x8F' + // 80 to 8F
  '\x90‘’“”•–—˜™š›œ\x9DžŸ'; // 90 to 9F

/** UTF-8 taken for Windows-1252. */
function mangle(text: string): string {
  return Array.from(
    new TextEncoder().encode(text),
    (byte) => upper[byte - 0x80] ?? String.fromCharCode(byte),
  ).join('');
}

const marks = [hintMark, ...levelMarks, ...defaultCallouts.flatMap((kind) => kind.marks)];

describe('a mark', () => {
  it.each(marks)('%s is repaired', (mark) => {
    const text = `${mangle(mark)} **Label:** text`;
    expect(text).not.toContain(mark);
    expect(repairEncoding(text)).toBe(`${mark} **Label:** text`);
  });

  it.each(marks)('%s is repaired after its undefined bytes were lost', (mark) => {
    const text = mangle(mark).replace(/[\x81\x8D\x8F\x90\x9D]/g, '');
    expect(repairEncoding(`${text} text`)).toBe(`${mark} text`);
  });

  it.each(marks.filter((mark) => mangle(mark).includes('\u00A0')))(
    '%s is repaired after its A0 became a space',
    (mark) => {
      expect(repairEncoding(`${mangle(mark).replaceAll('\u00A0', ' ')} text`)).toBe(`${mark} text`);
    },
  );

  it('is repaired together with its variation selector', () => {
    expect(repairEncoding(`${mangle('⚠️')} text`)).toBe('⚠️ text');
  });
});

describe('text', () => {
  it.each(['“quoted” – it’s…', 'Größe', 'à côté', 'naïve café', '質問', '→ ✓ ≥', '🧪 👉 🚀'])(
    '%s is repaired',
    (text) => {
      expect(repairEncoding(mangle(text))).toBe(text);
    },
  );

  it('is repaired beside ordinary letters', () => {
    expect(repairEncoding(`é${mangle('é')} ß ${mangle('ß')}`)).toBe('éé ß ß');
  });

  it.each([
    ['German', 'Über Äpfel und Öl: „Spaß“, „Spaß“, „MENÜ“ – groß… ß\u00A0– „Größe“'],
    ['French', '« À côté de l’été », ÇA, œuvre, « café\u00A0», ‘résumé’” — Noël, Â et Ê'],
    ['Turkish', 'Şişli’de İçel, ığüşöç, ĞÜŞÖÇ, “ç” – â, î, û'],
    ['Vietnamese', 'Tiếng Việt ở Hà Nội – “đã được”, Ân, Ê, Ơ, ư, ấ'],
    ['Portuguese', 'São Paulo não é “ação”; NÃO, AÇÃO, à, Ângela, “olá”… — pé…”'],
    ['Spanish', '¿Qué? ¡Sí! «Ñandú», CAFÉ”, él—ella, 20 °C'],
  ])('in %s stays', (_, text) => {
    expect(repairEncoding(text)).toBe(text);
  });
});

describe('a page', () => {
  it('is read as if it were right', () => {
    const body =
      '🧠 Think…\n\n🔴 **Advanced**\n\nIt’s “so”.\n\n✔ **Why:**\n- a\n\n📚 **References:**\n- [b](https://b.example)';
    expect(questionWith(mangle(body))).toEqual(questionWith(body));
  });

  it('keeps its code as it is', () => {
    const code = mangle('é ✔ 🧠');
    const {tree} = readPage(`\`${code}\`\n\n\`\`\`\n${code}\n\`\`\`\n\n${code}\n`);
    expect(tree.children).toMatchObject([
      {children: [{type: 'inlineCode', value: code}]},
      {type: 'code', value: code},
      {children: [{type: 'text', value: 'é ✔ 🧠'}]},
    ]);
  });
});

import {beforeAll, describe, expect, it} from 'vitest';
import type {SearchEngine} from '../search-engine.ts';
import {bank, engineOf, question} from './fixtures.ts';

describe('other scripts', () => {
  let engine: SearchEngine;

  beforeAll(async () => {
    const others = [
      question('zh', '负载均衡器如何分配请求？', {answer: '它把流量发送到健康的后端服务器。'}),
      question('el', 'Πώς λειτουργεί η εξισορρόπηση φορτίου;', {
        answer: 'Μοιράζει τα αιτήματα στους υγιείς διακομιστές.',
      }),
      question('hi', 'लोड बैलेंसर क्या करता है?', {
        answer: 'यह अनुरोधों को स्वस्थ सर्वरों में बाँटता है।',
      }),
      question('fr', "À quoi sert l'encapsulation ?", {answer: 'Elle cache l’état de l’objet.'}),
      question('de', 'Wie groß ist das Übermaß?'),
      question('tr', 'Sınıf ve nesne nedir?'),
      question('vi', 'Đa luồng là gì?'),
      question('he', 'מה זה שָׁלוֹם?'),
      question('ar', 'ما هو المُتَغَيِّر؟', {answer: 'مكان فى الذاكــرة.'}),
      question('fa', 'چه می‌شود؟'),
      question('it', 'Quali sono i limiti dell’algoritmo?'),
    ];
    engine = await engineOf([...bank, ...others]);
  }, 20_000);

  it.each([
    ['a Chinese word of the title', '负载均衡', 'zh'],
    ['a Chinese word of the answer', '流量', 'zh'],
    ['a Greek word of the title', 'εξισορρόπηση', 'el'],
    ['a Greek word without its accent, unfinished', 'εξισορροπ', 'el'],
    ['a Greek word of the answer', 'διακομιστές', 'el'],
    ['a Hindi word of the title', 'बैलेंसर', 'hi'],
    ['a Hindi word of the answer', 'अनुरोधों', 'hi'],
    ['Chinese without spaces, from the middle of a sentence', '健康的后端', 'zh'],
    ['Chinese of title and answer in one run', '请求流量', 'zh'],
    ['Greek with an accent that the text lacks', 'φόρτιου', 'el'],
    ['Greek without any accent', 'πως λειτουργει', 'el'],
    ['Greek in capitals', 'ΔΙΑΚΟΜΙΣΤΕΣ', 'el'],
    ['a French word after a short article', 'encapsulation', 'fr'],
    ['a French word with another article', "d'encapsulation", 'fr'],
    ['the same without the apostrophe', 'lencapsulation', 'fr'],
    ['a French word of the answer', 'etat', 'fr'],
    ['an Italian word after a short article', 'algoritmo', 'it'],
    ['German without its letter', 'übermass', 'de'],
    ['German in capitals', 'GROSS', 'de'],
    ['Turkish in capitals', 'SINIF', 'tr'],
    ['Turkish without its letter, unfinished', 'sini', 'tr'],
    ['Vietnamese without its letters', 'da luong', 'vi'],
    ['Hebrew without its vowels', 'שלום', 'he'],
    ['Arabic without its vowels', 'المتغير', 'ar'],
    ['Arabic that is not made longer', 'الذاكرة', 'ar'],
    ['Persian in one', 'میشود', 'fa'],
    ['Persian apart', 'می شود', 'fa'],
    ['two Hindi words', 'स्वस्थ सर्वरों', 'hi'],
  ])(
    '%s',
    async (_, query, id) => {
      const [best] = await engine.search(query, {kinds: ['question'], limit: 10});
      expect(best?.id).toBe(id);
    },
    20_000,
  );

  it('marks the word, without its article', async () => {
    const [{title, titleRanges} = {title: '', titleRanges: []}] =
      await engine.search('encapsulation');
    expect(titleRanges.map(({start, end}) => title.slice(start, end))).toEqual(['encapsulation']);
  });
});

describe('hostile queries are answered', () => {
  let engine: SearchEngine;

  beforeAll(async () => {
    engine = await engineOf(bank);
  }, 20_000);

  it.each([
    ['HTML', '<img src=x onerror="alert(1)"><script>alert(1)</script>'],
    ['an entity', '&lt;b&gt; &#0; &amp;'],
    ['regular expression characters', '.*+?^${}()|[]\\ (a+)+$ [z-a] (?<!'],
    ['10,000 characters in one word', 'a'.repeat(10_000)],
    ['10,000 characters in many words', 'pod state '.repeat(1000)],
    ['10,000 characters in many different words', manyWords(10_000)],
    ['10,000 symbols', '-'.repeat(10_000)],
    ['a lone high surrogate', 'pod \ud83d state'],
    ['a lone low surrogate', '\udc00'],
    ['control characters', '\u0000 pod \u202e'],
    ['only spaces', ' \t\n '],
    ['nothing', ''],
    ['names that every object has', '__proto__ constructor toString'],
  ])(
    '%s',
    async (_, query) => {
      const {results} = await engine.searchAll(query, {kinds: ['question'], limit: 10});
      expect(results.length).toBeLessThanOrEqual(10);
      await expect(engine.suggest(query)).resolves.toBeInstanceOf(Array);
    },
    20_000,
  );
});

function manyWords(length: number): string {
  let words = '';
  for (let number = 0; words.length < length; number++) words += `w${number.toString(36)}x `;
  return words.slice(0, length);
}

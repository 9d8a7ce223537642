import {expect, it} from 'vitest';
import {readReport} from './wrk.ts';

const report = (p99: string, more = '') => `Running 5s test @ http://127.0.0.1:8080/
  1 threads and 32 connections
  Thread Stats   Avg      Stdev     Max   +/- Stdev
    Latency     1.20ms    0.80ms  12.00ms   90.00%
  Latency Distribution
     50%    1.10ms
     99%    ${p99}
  40000 requests in 5.00s, 120.00MB read
${more}Requests/sec:   8000.50
Transfer/sec:     24.00MB
`;

it.each([
  ['950.00us', 0.95],
  ['4.25ms', 4.25],
  ['1.50s', 1500],
])('reads the slowest of a hundred answers, %s', (text, p99) => {
  const {perSecond, p99: read} = readReport(report(text));
  expect(perSecond).toBe(8000.5);
  expect(read).toBeCloseTo(p99);
});

it.each([
  '  Non-2xx or 3xx responses: 12\n',
  '  Socket errors: connect 0, read 3, write 0, timeout 1\n',
])('takes no answers that were errors', (line) => {
  expect(() => readReport(report('1.00ms', line))).toThrow(`Found "${line.trim()}"`);
});

it('takes no other text', () => {
  expect(() => readReport('unable to connect')).toThrow('Expected a report of wrk');
});

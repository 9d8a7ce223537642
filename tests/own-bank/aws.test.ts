import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, it} from 'vitest';
import {answers} from './answers.ts';
import {scratch} from './scratch.ts';

/*
 * Code of the answers about AWS, run against small stand-ins for what the answers say of it.
 */

/** The first block of a language in an answer, without the answer's indent. */
function codeOf(id: string, language: string): string {
  const {text} = answers.find((answer) => answer.id === id) ?? {text: ''};
  const [, code] = new RegExp(`^ {4}\`\`\`${language}\\n([^]*?)^ {4}\`\`\`$`, 'm').exec(text) ?? [];
  if (code === undefined) throw new Error(`No block of ${language} in the answer ${id}.`);
  return code.replaceAll(/^ {4}/gm, '');
}

/** What a program prints, line by line, with the Python of an answer in the middle. */
function python(id: string, before: string, after: string): string[] {
  const {bash, folder} = scratch();
  const program = [before, codeOf(id, 'python'), after].join('\n');
  writeFileSync(join(folder, 'program.py'), program);
  return bash('python3 program.py').output.trim().split('\n');
}

it('a worker that crashes after the charge charges once, and the payment is noted in the end', () => {
  const before = `
class Failed(Exception): pass
class Table:
    def __init__(self):
        self.items, self.crash = {}, True
        errors = type("", (), {"ConditionalCheckFailedException": Failed})
        self.meta = type("", (), {"client": type("", (), {"exceptions": errors})})
    def put_item(self, Item, ConditionExpression):
        if Item["pk"] in self.items: raise Failed()
        self.items[Item["pk"]] = Item
    def get_item(self, Key, ConsistentRead): return {"Item": self.items[Key["pk"]]}
    def update_item(self, Key, UpdateExpression, ExpressionAttributeValues):
        if self.crash: raise SystemError("crash")
        self.items[Key["pk"]]["pay_state"] = ExpressionAttributeValues[":c"]
class Provider:
    charges, keys = 0, {}
    def charge(self, cents, idempotency_key):
        if idempotency_key not in self.keys:
            self.charges += 1
            self.keys[idempotency_key] = type("", (), {"id": self.charges})
        return self.keys[idempotency_key]
table, provider = Table(), Provider()`;
  const after = `
message = {"payment_id": "17", "cents": 500}
try: handle(message)
except SystemError: print(table.items["PAY#17"]["pay_state"])
table.crash = False
handle(message); handle(message)
print(table.items["PAY#17"]["pay_state"], provider.charges)
try: handle({**message, "cents": 600})
except ValueError as error: print(error)`;
  expect(python('exactly-once-payments', before, after)).toEqual([
    'STARTED',
    'CHARGED 1',
    'same id, other amount',
  ]);
});

it('a batch with one bad message gives back that message alone', () => {
  const before = `
import logging
log = logging.getLogger(); log.disabled = True
def place_order(body):
    if body == "bad": raise ValueError(body)`;
  const after = `
records = [{"messageId": str(n), "body": body} for n, body in enumerate(["good", "bad", "good"])]
print(handler({"Records": records}, None))`;
  expect(python('lambda-sqs-duplicates', before, after)).toEqual([
    "{'batchItemFailures': [{'itemIdentifier': '1'}]}",
  ]);
});

interface State {
  Type: string;
  Next?: string;
  End?: boolean;
  Catch?: {Next: string}[];
}

it('the saga takes back what was done, also where the step that failed may have succeeded', () => {
  const machine = JSON.parse(codeOf('step-functions-saga', 'json')) as {
    StartAt: string;
    States: Record<string, State>;
  };
  const path = (failing?: string, name = machine.StartAt): string[] => {
    const {Catch, Next} = machine.States[name] ?? {};
    const next = name === failing ? Catch?.[0]?.Next : Next;
    return [name, ...(next === undefined ? [] : path(failing, next))];
  };
  expect(path()).toEqual(['ReserveStock', 'ChargeCard']);
  expect(path('ReserveStock')).toEqual(['ReserveStock', 'ReleaseStock', 'OrderFailed']);
  expect(path('ChargeCard')).toEqual([
    'ReserveStock',
    'ChargeCard',
    'VoidCharge',
    'ReleaseStock',
    'OrderFailed',
  ]);
});

/** Whether an event matches a pattern of EventBridge, of those parts of the language that we use. */
function matches(pattern: unknown, value: unknown): boolean {
  if (Array.isArray(pattern)) {
    return pattern.some((rule: unknown) => {
      if (typeof rule !== 'object' || rule === null) return rule === value;
      if ('exists' in rule) return rule.exists === (value !== undefined);
      const not = (rule as {'anything-but': unknown[]})['anything-but'];
      return value !== undefined && !not.includes(value);
    });
  }
  return Object.entries(pattern as object).every(([key, inner]: [string, unknown]) =>
    key === '$or'
      ? (inner as unknown[]).some((branch) => matches(branch, value))
      : matches(inner, (value as Record<string, unknown> | undefined)?.[key]),
  );
}

it('a repair does not start itself, and a change by anybody else starts it', () => {
  const pattern: unknown = JSON.parse(codeOf('safe-auto-remediation', 'json'));
  const event = (role?: string, errorCode?: string) => ({
    source: 'aws.ec2',
    'detail-type': 'AWS API Call via CloudTrail',
    detail: {
      eventName: 'AuthorizeSecurityGroupIngress',
      errorCode,
      userIdentity: role === undefined ? {} : {sessionContext: {sessionIssuer: {arn: role}}},
    },
  });
  const role = (name: string) => `arn:aws:iam::111122223333:role/${name}`;
  expect(matches(pattern, event(role('sg-repair')))).toBe(false);
  expect(matches(pattern, event(role('terraform')))).toBe(true);
  // A user of IAM has no session.
  expect(matches(pattern, event())).toBe(true);
  expect(matches(pattern, event(role('terraform'), 'Client.UnauthorizedOperation'))).toBe(false);
});

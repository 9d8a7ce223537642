import {describe, expect, it} from 'vitest';
import {sessionCommands} from './session-commands.ts';

describe('of a terminal session the commands are copied', () => {
  it.each([
    [
      'without prompts and answers',
      '$ kubectl get pods\nNAME  READY\nweb   1/1',
      'kubectl get pods',
    ],
    ['each on its line', '$ cd /tmp\n$ ls\na  b\n\n$ pwd\n/tmp', 'cd /tmp\nls\npwd'],
    ['with user, host and folder', 'root@web:/etc# cat hosts\n127.0.0.1 x', 'cat hosts'],
    ['with a folder in brackets', '[me@web ~]$ id\nuid=1000(me)', 'id'],
    ['in a virtual environment', '(venv) $ pip list\npip 24', 'pip list'],
    ['with the other sign', '% brew list\ngit', 'brew list'],
    ['of root', '# apt update\nHit:1 http://example.org', 'apt update'],
    ['without comments, where root is not meant', '# list them\n$ ls\na', 'ls'],
    [
      'over several lines',
      '$ docker run \\\n    --rm \\\n    alpine\nhello',
      'docker run \\\n    --rm \\\n    alpine',
    ],
    [
      'with the prompts of such lines',
      '$ docker run \\\n> --rm alpine\nhello',
      'docker run \\\n--rm alpine',
    ],
    [
      'with what they read',
      "$ cat <<'EOF' > a\n> one\n> EOF\n$ cat a\none",
      "cat <<'EOF' > a\none\nEOF\ncat a",
    ],
    ['with what is in quotes', '$ echo "a\nb"\na\nb', 'echo "a\nb"'],
    ['and no answer that begins like a prompt', '$ npm run x\n> bank@1 x\n> node x', 'npm run x'],
    ['and nothing of an empty prompt', '$ ls\na\n$', 'ls'],
    ['of PowerShell', 'PS C:\\Users\\me> Get-Item a\n\n  Directory: C:', 'Get-Item a'],
  ])('%s', (_what, code, copied) => {
    expect(sessionCommands(code, 'console')).toBe(copied);
  });

  it('of Python, with the lines that go on', () => {
    const code = '>>> for i in range(2):\n...     print(i)\n...\n0\n1\n>>> 1 + 1\n2';
    expect(sessionCommands(code, 'pycon')).toBe('for i in range(2):\n    print(i)\n\n1 + 1');
  });

  it.each(['bash', 'sh', 'shell', 'Zsh', 'text', ''])('under the fence "%s" too', (language) => {
    expect(sessionCommands('$ uname\nLinux', language)).toBe('uname');
  });
});

describe('all of the text is copied', () => {
  it.each([
    ['a script', 'bash', '#!/bin/sh\n# say it\necho "$ not a prompt"\n'],
    ['a script with a prompt further down', 'bash', 'cat a\n$ b'],
    ['a session without prompts', 'console', 'NAME  READY\nweb   1/1'],
    ['YAML', 'yaml', '$ anchor: 1\nother: 2'],
    ['an empty block', 'console', ''],
  ])('of %s', (_what, language, code) => {
    expect(sessionCommands(code, language)).toBe(code);
  });
});

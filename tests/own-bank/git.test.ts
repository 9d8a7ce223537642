import {describe, expect, it} from 'vitest';
import {answerOf, scratch, steadyLines, withWords, type Scratch} from './scratch.ts';

/** A server, and clones of it, on whose main there are `One` and `Two`. */
function sharedRepository(clones: readonly string[]): Scratch {
  const place = scratch();
  place.bash(`
    git init -q --bare origin.git
    git clone -q origin.git first && cd first
    commit a.txt one One; commit b.txt two Two; git push -q origin main; cd ..
    ${clones.map((name) => `git clone -q origin.git ${name}`).join('; ')}`);
  return place;
}

/** A branch `export` that was merged into main and reverted there, and has a commit more by now. */
function revertedMerge(): Scratch {
  const place = scratch();
  place.bash(`
    git init -q
    commit base base Start
    git switch -q -c export
    commit export.py 'page = 1' 'Export one page'; commit export.py 'page = 2' 'Export all pages'
    git switch -q main; commit other one 'Other work'
    git merge -q --no-ff -m 'Merge export' export; git tag first-merge
    git revert --no-edit -m 1 HEAD; git tag revert
    git switch -q export; commit README 'how to export' 'Describe the export'
    git switch -q main; commit other two 'More work'`);
  return place;
}

describe('what Git stores', () => {
  it('a commit names a tree, a parent and who made it, and HEAD names a branch', () => {
    const {code} = answerOf('git', 'git-commit-branch-head');
    const {bash} = scratch();
    bash(`git init -q; commit app.yaml 'replicas: 2' Start
      sed -i s/2/3/ app.yaml; git commit -q -am 'Scale to three'`);
    const dateless = (text: string) => steadyLines(text.replaceAll(/\d{10} \+0000/g, 'date'));
    expect(dateless(bash(code('bash')).output)).toEqual(dateless(code('text')));
  });

  it('a moved tag stays where it was in a clone that has it', () => {
    const {bash} = sharedRepository(['ada']);
    bash('git tag v1.0; git push -q origin v1.0', 'first');
    bash('git fetch -q --tags', 'ada');
    bash('commit c.txt three Three; git tag -f v1.0; git push -q -f origin v1.0 main', 'first');
    expect(bash('git fetch --tags', 'ada').output).toContain('would clobber existing tag');
    expect(bash('git log -1 --format=%s v1.0', 'ada').output.trim()).toBe('Two');
  });

  it.each([
    ['soft', 'three four five'],
    ['mixed', 'three three five'],
    ['hard', 'three three three'],
  ])('reset --%s leaves %s in HEAD, index and on disk', (mode, versions) => {
    const {bash} = scratch();
    const {output} = bash(`git init -q
      echo three > a; git add a; git commit -q -m 3; echo four > a; git commit -q -am 4; echo five > a
      git reset -q --${mode} HEAD~1; echo $(git show HEAD:a) $(git show :a) $(cat a)`);
    expect(output.trim()).toBe(versions);
  });

  it('diverged branches: both sides are listed, and a rebase puts mine on top', () => {
    const {code} = answerOf('git', 'fetch-pull-diverged');
    const {bash} = sharedRepository(['ada', 'ben']);
    bash("commit c.txt c 'Raise the timeout'; git push -q", 'ben');
    bash("commit d.txt d 'Cache the lookup'", 'ada');
    const symptom = bash('git push; git pull', 'ada').output;
    expect(symptom).toContain('! [rejected]        main -> main (fetch first)');
    expect(symptom).toContain('fatal: Need to specify how to reconcile divergent branches.');
    expect(steadyLines(bash(code('bash'), 'ada').output)).toEqual(
      expect.arrayContaining(steadyLines(code('text', 1))),
    );
    expect(bash(code('bash', 1), 'ada').code).toBe(0);
    expect(bash('git log --format=%s -3 main', 'origin.git').output).toBe(
      'Cache the lookup\nRaise the timeout\nTwo\n',
    );
  });
});

describe('bringing branches together', () => {
  it('without a conflict, a merge keeps what a rebase takes back with the branch', () => {
    const {bash} = scratch();
    bash(`turn() { sed -i "s/$1/$2/" f; git commit -q -am "$3"; }
      git init -q; commit f $'a\nb\nc' Start; git switch -q -c topic; turn b X Change; turn X b Back
      git switch -q main; turn b X 'The same change'; git switch -q -c merged; git merge -q -m M topic
      git switch -q topic; git rebase -q main`);
    expect(bash('git show merged:f topic:f').output).toBe('a\nX\nc\na\nb\nc\n');
  });

  it('merge and rebase end with the same files; a squashed branch is not "merged"', () => {
    const {bash} = scratch();
    bash(`git init -q; commit a a A; git switch -q -c topic; commit t1 1 T1; commit t2 2 T2
      git switch -q main; commit b b B; git branch squashed; git switch -q -c merged; git merge -q -m M topic`);
    bash('git switch -q topic; git rebase -q main');
    expect(bash('git diff merged topic').output).toBe('');
    expect(bash('git range-diff main topic@{1} topic').output).toMatch(/^1: .* = .*\n2: .* = /);
    bash('git switch -q squashed; git merge -q --squash topic; git commit -q -m Squashed');
    expect(bash('git branch -d topic').output).toContain('not fully merged');
    expect(bash('git switch -q main; git merge -q topic; git branch -d topic').code).toBe(0);
  });

  it('my commits move over to a branch that a colleague rebased', () => {
    const {bash} = sharedRepository(['ben']);
    bash('git switch -q -c topic; commit t 1 Topic; git push -q -u origin topic', 'first');
    bash('git fetch -q; git switch -q topic; commit mine 1 Mine', 'ben');
    bash("git commit -q --amend -m 'Topic again'; git push -q -f", 'first');
    bash('git fetch -q; git rebase -q --onto origin/topic origin/topic@{1} topic', 'ben');
    expect(bash('git log --format=%s main..', 'ben').output).toBe('Mine\nTopic again\n');
  });

  it('a conflict shows its base, and the merge shows what a person changed', () => {
    const {code} = answerOf('git', 'resolve-merge-conflict');
    const {bash} = scratch();
    bash(`git init -q; commit app.yaml 'timeout: 10' base
      git switch -q -c topic; echo 'timeout: 60' > app.yaml; git commit -q -am 'Wait a minute'
      git switch -q main; echo 'timeout: 30' > app.yaml; git commit -q -am 'Wait half a minute'
      git merge topic`);
    expect(steadyLines(bash(code('bash')).output)).toEqual(
      expect.arrayContaining(steadyLines(code('text'))),
    );
    expect(bash('git add app.yaml; git diff --staged --check').code).toBe(2);
    bash("echo 'timeout: 45' > app.yaml");
    expect(bash(code('bash', 1)).output).toContain('+timeout: 45');
    bash(
      'git reset -q --hard HEAD~1; git switch -q topic; git rebase main; git checkout --ours app.yaml',
    );
    expect(bash('cat app.yaml').output.trim()).toBe('timeout: 30');
  });

  it('a branch is tidied by fixups with the same files, and pushed with a lease', () => {
    const {code} = answerOf('git', 'tidy-branch-before-review');
    const {bash} = sharedRepository(['ada']);
    bash(
      `git switch -q -c retry; commit api.py one 'Add a retry to the client'
      commit test.py one 'Test the retry'; git push -q -u origin retry
      git switch -q main; commit moved m Moved; git switch -q retry; echo two >> api.py`,
      'ada',
    );
    const todo = 'export GIT_SEQUENCE_EDITOR="cat";';
    const {output, code: exit} = bash(todo + code('bash'), 'ada');
    expect(output).not.toContain('diff --git');
    for (const line of steadyLines(code('text'))) {
      // Later versions of Git write a "#" before the title.
      expect(steadyLines(output.replaceAll(' # ', ' '))).toContain(line);
    }
    expect(exit).toBe(0);
    expect(bash('git log --format=%s main..retry', 'origin.git').output).toBe(
      'Test the retry\nAdd a retry to the client\n',
    );
    expect(bash('git reset -q --soft main; git status -s', 'ada').output).toContain('D  moved');
  });

  it('git cherry finds what a release lacks, and --contains does not', () => {
    const {code} = answerOf('git', 'cherry-pick-release-branches');
    const {bash} = scratch();
    bash(`git init -q; commit a one Start; git branch release-1.4; commit b two 'Add search'
      commit pool x 'Stop the leak in the pool'; git tag fix; commit token y "Check the token's age"`);
    const fix = bash('git rev-parse fix').output.trim();
    const {output} = bash(withWords(code('bash'), {'4da19df': fix}));
    for (const line of steadyLines(code('text'))) expect(steadyLines(output)).toContain(line);
    expect(output.trim().split('\n').at(-1)?.trim()).toBe('main');
    const missing = bash(withWords(code('bash', 1), {'4da19df': fix.slice(0, 7)})).output;
    expect(steadyLines(missing)).toEqual([
      "ID Check the token's age",
      'ID Add search',
      'ID Stop the leak in the pool',
    ]);
  });

  it('a reverted merge stays away until its revert is reverted', () => {
    const {code} = answerOf('git', 'reverted-merge-missing-changes');
    const {bash} = revertedMerge();
    const evidence = bash(code('bash')).output;
    expect(evidence).toContain('Describe the export');
    expect(evidence).not.toContain('Export one page');
    expect(evidence).toContain(bash('git rev-parse export~1').output.trim());
    bash('git merge -q --no-edit export');
    expect(bash('ls').output.split('\n')).not.toContain('export.py');
    bash('git reset -q --hard HEAD~1');
    bash(withWords(code('bash', 1), {'2d9389c    # W: brings the old content back': 'revert'}));
    expect(bash('ls; cat export.py').output).toBe(
      'README\nbase\nexport.py\nhome\nother\npage = 1\npage = 2\n',
    );
  });

  it('copies of its commits merge like a new branch, and squash merges have no such trap', () => {
    const {bash} = revertedMerge();
    // In the same second, the copies would be the same commits.
    bash(`git switch -q -c again export; export GIT_COMMITTER_DATE=2030-01-01T00:00:00Z
      git rebase -q --no-ff "$(git merge-base first-merge^1 first-merge^2)"
      git switch -q main; git merge -q --no-edit again`);
    expect(bash('ls').output).toContain('export.py');

    const squash = scratch();
    squash.bash(`git init -q; commit base base Start; git switch -q -c export; commit export.py 1 Export
      git switch -q main; git merge -q --squash export; git commit -q -m Squashed; git revert --no-edit HEAD
      git switch -q export; commit README how Describe; git switch -q main
      git merge -q --squash export; git commit -q -m Again`);
    expect(squash.bash('ls').output).toBe('README\nbase\nexport.py\nhome\n');
  });
});

describe('undo and recover', () => {
  it('a commit moves from main to a branch, and edits that are not committed stay', () => {
    const {code} = answerOf('git', 'undo-commit-pushed-or-not');
    const {bash} = sharedRepository(['ada']);
    bash('commit c.txt three Three; echo edit >> a.txt', 'ada');
    bash(code('bash'), 'ada');
    expect(bash('git log -1 --format=%s main; git log -1 --format=%s feature', 'ada').output).toBe(
      'Two\nThree\n',
    );
    expect(bash('git status -s', 'ada').output).toBe(' M a.txt\n');
    bash('git commit -q -am Edit; echo more >> a.txt', 'ada');
    expect(bash('git reset --keep HEAD~1', 'ada').code).not.toBe(0);
  });

  it('a tracked file is followed in spite of the rule, until it leaves the index', () => {
    const {code} = answerOf('git', 'gitignore-still-tracked');
    const {bash} = scratch();
    bash(`git init -q repository; cd repository; commit .env key Start; git clone -q . ../colleague
      echo .env > .gitignore; git add .gitignore; git commit -q -m Ignore; echo more >> .env`);
    const {output} = bash(code('bash'), 'repository');
    for (const line of steadyLines(code('text'))) expect(steadyLines(output)).toContain(line);
    expect(output).not.toMatch(/ M \.env\n\.gitignore:1/);
    expect(bash('cat .env; git show HEAD~2:.env', 'repository').output).toBe('key\nmore\nkey\n');
    expect(bash('echo mine >> .env; git pull -q', 'colleague').code).not.toBe(0);
    bash('git restore .env; git pull -q', 'colleague');
    expect(bash('ls -A', 'colleague').output).not.toMatch(/^\.env$/m);
    // An ignored file is overwritten by a checkout that has it, and deleted on the way back.
    bash('git switch -q --detach HEAD~2; git switch -q main', 'repository');
    expect(bash('ls -A', 'repository').output).not.toMatch(/^\.env$/m);
  });

  it('what a forced push took away comes back from the reflog of a clone', () => {
    const {code} = answerOf('git', 'force-pushed-over-main');
    const {bash} = sharedRepository(['ada', 'ben']);
    bash('commit c.txt 3 Three; commit d.txt 4 Four; git push -q', 'first');
    bash('git pull -q', 'ada');
    bash("git commit -q --amend -m 'Two, reworded'; git push -q --force", 'ben');
    const forced = bash('git rev-parse main', 'origin.git').output.trim();
    const {output, code: exit} = bash(withWords(code('bash'), {db3315f: forced}), 'ada');
    const expected = steadyLines(code('text').replace('pull: fast', 'pull -q: fast'));
    for (const line of expected) expect(steadyLines(output)).toContain(line);
    expect(exit).toBe(0);
    expect(bash('git log --format=%s main', 'origin.git').output).toBe('Four\nThree\nTwo\nOne\n');
    expect(bash('git reflog show main', 'origin.git').output).toBe('');
    bash(`commit e.txt 5 Mine; git fetch -q; git rebase -q --onto origin/main ${forced}`, 'ben');
    expect(bash('git log --format=%s -3', 'ben').output).toBe('Mine\nFour\nThree\n');
  });

  it('a lease passes after a fetch in the background, and --force-if-includes refuses', () => {
    const {bash} = sharedRepository(['ben']);
    bash('commit c.txt 3 Three; git push -q', 'first');
    bash('git commit -q --amend -m Again', 'ben');
    expect(bash('git push --force-with-lease', 'ben').output).toContain('stale info');
    bash('git fetch -q', 'ben');
    expect(bash('git push --force-with-lease --force-if-includes', 'ben').output).toContain(
      'remote ref updated since checkout',
    );
    expect(bash('git push --force-with-lease', 'ben').code).toBe(0);
  });

  it('after reset --hard there are the commit and what was staged, and no more', () => {
    const {code} = answerOf('git', 'reset-hard-lost-work');
    const {bash} = scratch();
    bash(`git init -q repository; cd repository; commit a a Start; commit b b 'Parse the totals'
      echo staged > staged.py; git add staged.py; echo unstaged >> a; echo new > untracked
      git reset -q --hard HEAD~1`);
    const {output} = bash(code('bash'), 'repository');
    for (const line of steadyLines(code('text'))) expect(steadyLines(output)).toContain(line);
    expect(output.trim().split('\n').at(-1)).toBe('staged');
    expect(bash('ls; cat a; git show rescue:b', 'repository').output).toBe('a\nuntracked\na\nb\n');
    bash('echo s >> a; git stash -q; git stash drop -q', 'repository');
    expect(bash(code('bash', 1), 'repository').output).toContain('WIP on main');
  });
});

describe('investigate and protect', () => {
  it('bisect finds one commit of 300 in eight tries', () => {
    const {code} = answerOf('git', 'bisect-a-regression');
    const {bash, folder} = scratch();
    // The report is as slow as the answer says, in hundredths of a second.
    bash(`git init -q repository; cd repository
      for i in $(seq 0 300); do
        echo "commit refs/heads/main"; echo "mark :$i""1"; echo "committer Ada <ada@example.org> $i +0000"
        echo "data 4"; printf 'c%03d' $i
        text=$(printf '#!/bin/sh\\nsleep %s # %d\\n' "$([ $i -ge 187 ] && echo 20 || echo 0)" $i)
        echo; echo "M 755 inline report"; echo "data \${#text}"; echo "$text"
        echo "M 644 inline Makefile"; echo "data 7"; echo "build:;"
      done | git fast-import --quiet
      git reset -q --hard; git tag v1.0 HEAD~300; git tag v1.1`);
    const script = withWords(code('bash'), {
      '/tmp/': `${folder}/`,
      'timeout 10 ./report': 'timeout 2 ./report',
    });
    const {output} = bash(script, 'repository');
    const [first = '', second = ''] = code('text').split('\n');
    expect(output).toContain(first);
    expect(output).toContain(second);
    expect(output.match(/^running /gm)).toHaveLength(8);
    expect(output).toMatch(/is the first '?bad'? commit[^]*c187/);
  });

  it('a deleted key stays in history, and on the server after a rewrite', () => {
    const {code} = answerOf('git', 'secret-in-git-history');
    const {bash} = sharedRepository(['ada', 'ben']);
    bash(
      `commit .env key=AKIAIOSFODNN7EXAMPLE 'Add settings'; git tag leak; git push -q origin main leak
      git rm -q .env; git commit -q -m 'Remove .env'; git push -q`,
      'ada',
    );
    bash('git pull -q', 'ben');
    const leak = bash('git rev-parse leak', 'ada').output.trim();
    const reach = bash(withWords(code('bash'), {'4a14060': leak}), 'ada').output;
    expect(reach).toMatch(/Remove .env\n.*Add settings\n/);
    expect(steadyLines(reach)).toEqual(
      expect.arrayContaining(['* main', 'remotes/origin/main', 'leak']),
    );
    bash(
      `git init -q clean; git -C ada fast-export --all --signed-tags=strip |
      sed s/AKIAIOSFODNN7EXAMPLE/REMOVED-KEY-REMOVED/\\;s/^data.24$/data\\ 24/ | git -C clean fast-import --quiet
      cd clean; ${code('bash', 1).split('\n').slice(-2).join('\n').replace('shop.git', 'origin.git')}`,
    );
    expect(bash('git log -p --all', 'origin.git').output).not.toContain('AKIAIOSFODNN7EXAMPLE');
    expect(bash(`git show ${leak}:.env`, 'origin.git').output).toBe('key=AKIAIOSFODNN7EXAMPLE\n');
    bash('git pull -q --no-rebase --no-edit; git push -q', 'ben');
    expect(bash('git log -p main', 'origin.git').output).toContain('AKIAIOSFODNN7EXAMPLE');
  });

  it('a clone without history or file contents is small, and can do less', () => {
    const {code} = answerOf('git', 'huge-repository-slow-clone');
    const {bash, folder} = scratch();
    bash(`git init -q shop.git; cd shop.git; git config uploadpack.allowFilter true
      mkdir -p services/checkout services/search libs/common
      for i in 1 2 3 4 5 6; do
        head -c 300000 /dev/urandom > services/search/model.bin
        echo $i > services/checkout/app; echo $i > libs/common/lib; git add .; git commit -q -m $i
      done
      git rm -q services/search/model.bin; git commit -q -m 'Drop the model'`);
    const heaviest = bash(code('bash'), 'shop.git').output.split('\n');
    expect(heaviest.some((line) => /^18\d{5} services\/search\/model\.bin$/.test(line))).toBe(true);
    const url = `file://${folder}/shop.git`;
    const kilobytes = (option: string) => {
      const {output} = bash(`rm -rf c; git clone -q ${option} ${url} c; du -sk c/.git | cut -f1
        git -C c rev-list --count HEAD`);
      return output.trim().split('\n').map(Number);
    };
    const [[full = 0, all], [shallow = 0, one], [partial = 0, seven]] = [
      kilobytes(''),
      kilobytes('--depth=1'),
      kilobytes('--filter=blob:none'),
    ];
    expect([all, one, seven]).toEqual([7, 1, 7]);
    expect(shallow).toBeLessThan(full / 4);
    expect(partial).toBeLessThan(full / 4);
    bash(withWords(code('bash', 1), {'https://git.example.org/shop.git': url}));
    expect(bash('find . -path ./.git -prune -o -type f -print | sort', 'shop').output).toBe(
      './libs/common/lib\n./services/checkout/app\n',
    );
  });

  it('anybody writes any name, and a signature tells whose key it was', () => {
    const {code} = answerOf('git', 'commit-author-signature');
    const {bash} = scratch();
    bash(`ssh-keygen -q -t ed25519 -N '' -f home/id; mkdir home/.ssh; mv home/id home/.ssh/id_ed25519
      mv home/id.pub home/.ssh/id_ed25519.pub; git init -q repository; cd repository`);
    const nobody = 'unset GIT_AUTHOR_NAME GIT_AUTHOR_EMAIL GIT_COMMITTER_NAME GIT_COMMITTER_EMAIL;';
    expect(bash(nobody + code('bash'), 'repository').output).toContain(code('text'));
    const lines = bash(code('bash', 1), 'repository').output.trim().split('\n').slice(-2);
    expect(lines).toEqual(['G ada@example.org Signed', 'N  Open the firewall']);
    bash(
      `git -c commit.gpgSign=false commit -q --amend --allow-empty -m Amended
      git config gpg.ssh.revocationFile ~/.ssh/id_ed25519.pub; git commit -q --allow-empty -m Revoked
      git config --unset gpg.ssh.revocationFile`,
      'repository',
    );
    const states = (settings: string) =>
      bash(`git ${settings} log -2 --format='%G? %s'`, 'repository').output;
    expect(states('')).toBe('G Revoked\nN Amended\n');
    expect(states('-c gpg.ssh.revocationFile=$HOME/.ssh/id_ed25519.pub')).toBe(
      'B Revoked\nN Amended\n',
    );
    bash(': > .git/allowed_signers', 'repository');
    expect(states('')).toBe('U Revoked\nN Amended\n');
  });
});

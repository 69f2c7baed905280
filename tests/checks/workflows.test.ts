import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  convertWorkflowTemplate,
  NoOperationTraceWriter,
  parseWorkflow,
} from '@actions/workflow-parser';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { buildWorkflow, checkWorkflow, siteArtifact } from '../../src/cli/pr-comment.ts';
import { projectRoot } from '../../src/files/root.ts';

interface Step {
  uses?: string;
  run?: string;
  with?: Record<string, unknown>;
  env?: Record<string, string>;
}
interface Job {
  permissions?: Record<string, string>;
  'timeout-minutes'?: number;
  steps: Step[];
  'runs-on': string;
  if?: string;
}
interface Workflow {
  name: string;
  on: Record<string, { workflows?: string[] } | null>;
  permissions?: object;
  concurrency?: unknown;
  jobs: Record<string, Job>;
}

const folder = join(projectRoot, '.github/workflows');
const textOf = (file: string) => readFileSync(join(folder, file), 'utf8');
const workflows = Object.fromEntries(
  readdirSync(folder).map((file) => [file, parse(textOf(file)) as Workflow]),
);
const stepsOf = (workflow: Workflow) => Object.values(workflow.jobs).flatMap(({ steps }) => steps);
const scripts = (
  JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>;
  }
).scripts;

/** What GitHub's own parser has against a workflow file. */
async function faultsOf(file: string, content: string): Promise<string[]> {
  const { context, value } = parseWorkflow({ name: file, content }, new NoOperationTraceWriter());
  if (value) await convertWorkflowTemplate(context, value);
  return context.errors.getErrors().map(({ message }) => message);
}

it('has the five workflows', () => {
  expect(Object.keys(workflows)).toEqual([
    'build.yml',
    'check.yml',
    'comment.yml',
    'publish.yml',
    'upkeep.yml',
  ]);
});

it('is told of faults by GitHub’s own parser', async () => {
  expect(
    await faultsOf(
      'x.yml',
      'on: push\njobs:\n  a:\n    runs-on: x\n    stepz: 1\n    steps:\n      - run: echo ${{ github.( }}\n',
    ),
  ).toHaveLength(2);
});

describe.each(Object.entries(workflows))('%s', (file, workflow) => {
  it('is a workflow to GitHub', async () => {
    expect(await faultsOf(file, textOf(file))).toEqual([]);
  });
  it('grants nothing to all jobs, and to each what it needs', () => {
    expect(workflow.permissions).toEqual({});
    expect(workflow.concurrency).toBeDefined();
    for (const job of Object.values(workflow.jobs)) {
      expect(Object.keys(job.permissions ?? {})).not.toHaveLength(0);
      expect(job['timeout-minutes']).toBeGreaterThan(0);
      expect(job['runs-on']).toMatch(/^ubuntu-\d+\.\d+$/);
    }
  });
  it('puts no expression into a script', () => {
    for (const { run } of stepsOf(workflow)) expect(run ?? '').not.toContain('${{');
  });
  it('pins every action to a commit, named with its version', () => {
    const used = textOf(file)
      .split('\n')
      .filter((line) => /^\s*(?:- )?uses:/.test(line));
    expect(used.length).toBeGreaterThan(0);
    for (const line of used)
      expect(line).toMatch(/uses: actions\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });
  it('leaves no credentials with a checkout, and caches nothing where it may write', () => {
    const writes = Object.values(workflow.jobs).some(({ permissions = {} }) =>
      Object.values(permissions).includes('write'),
    );
    for (const { uses = '', with: given = {} } of stepsOf(workflow)) {
      if (uses.startsWith('actions/checkout@')) expect(given['persist-credentials']).toBe(false);
      if (writes && uses.startsWith('actions/setup-node@'))
        expect(given).toMatchObject({ 'package-manager-cache': false });
    }
  });
  it('calls only commands that there are', () => {
    const runs = stepsOf(workflow)
      .map(({ run }) => run ?? '')
      .join('\n');
    for (const [, name = ''] of runs.matchAll(/npm run (?:--silent )?([\w:-]+)/g))
      expect(Object.keys(scripts)).toContain(name);
    for (const [, path = ''] of runs.matchAll(/node (src\/[\w./-]+)/g))
      expect(existsSync(join(projectRoot, path))).toBe(true);
  });
});

it('lets the code of a pull request read and nothing else, without secrets', () => {
  for (const [file, { on, jobs }] of Object.entries(workflows)) {
    expect(Object.keys(on)).not.toContain('pull_request_target');
    if (!Object.hasOwn(on, 'pull_request')) continue;
    for (const { permissions } of Object.values(jobs))
      expect(permissions, file).toEqual({ contents: 'read' });
    expect(textOf(file)).not.toMatch(/secrets\.|GH_TOKEN|GITHUB_TOKEN|github\.token/);
  }
});
it('runs the default branch’s code where it may write to pull requests', () => {
  const { comment } = workflows['comment.yml']?.jobs ?? {};
  expect(comment?.permissions).toEqual({
    actions: 'read',
    contents: 'read',
    'pull-requests': 'write',
  });
  const checkouts =
    comment?.steps.filter(({ uses }) => uses?.startsWith('actions/checkout@')) ?? [];
  expect(checkouts.map(({ with: given }) => given?.['ref'])).toEqual([
    '${{ github.event.repository.default_branch }}',
  ]);
  expect(workflows['comment.yml']?.on['workflow_run']?.workflows).toEqual([
    workflows['check.yml']?.name,
    workflows['build.yml']?.name,
  ]);
  expect([checkWorkflow, buildWorkflow].map((path) => existsSync(join(projectRoot, path)))).toEqual(
    [true, true],
  );
  expect(
    stepsOf(workflows['build.yml'] as Workflow).map(({ with: given }) => given?.['name']),
  ).toContain(siteArtifact);
});
it('writes to the repository in one job alone, after the site is out', () => {
  const writers = Object.entries(workflows).flatMap(([file, { jobs }]) =>
    Object.entries(jobs)
      .filter(([, { permissions }]) => permissions?.['contents'] === 'write')
      .map(([name]) => `${file} ${name}`),
  );
  expect(writers).toEqual(['publish.yml record']);
  expect(parse(textOf('publish.yml'))).toMatchObject({
    on: { push: { branches: ['main'], 'paths-ignore': ['content/published-urls.txt'] } },
    jobs: { deploy: { needs: 'build' }, record: { needs: 'deploy' } },
  });
});
it('keeps one issue for each report of the weekly look, by a job that runs none of the project’s code', () => {
  const { report, ...looking } = workflows['upkeep.yml']?.jobs ?? {};
  expect(report?.permissions).toEqual({ issues: 'write' });
  expect(
    report?.steps.some(
      ({ uses = '', run = '' }) =>
        uses.startsWith('actions/checkout@') || /\bn(?:ode|pm)\b/.test(run),
    ),
  ).toBe(false);
  const uploaded = Object.values(looking).flatMap(
    ({ permissions, steps }) => (
      expect(permissions).toEqual({ contents: 'read' }),
      steps.flatMap(({ with: given }) => given?.['name'] ?? [])
    ),
  );
  const kept = parse(textOf('upkeep.yml')) as {
    jobs: {
      report: {
        needs: string[];
        strategy: { matrix: { include: { report: string; title: string }[] } };
      };
    };
  };
  expect(kept.jobs.report.strategy.matrix.include.map((leg) => leg.report)).toEqual(uploaded);
  expect(kept.jobs.report.needs).toEqual(Object.keys(looking));
  expect(new Set(kept.jobs.report.strategy.matrix.include.map(({ title }) => title)).size).toBe(
    uploaded.length,
  );
});
it('gives every owner rule as an example until owners are known', () => {
  const lines = readFileSync(join(projectRoot, '.github/CODEOWNERS'), 'utf8')
    .split('\n')
    .filter(Boolean);
  for (const line of lines) expect(line).toMatch(/^#/);
});

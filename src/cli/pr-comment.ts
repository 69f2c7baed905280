import { lstatSync, readFileSync } from 'node:fs';
import { commentMark, type CommentPlace, commentText } from '../checks/report/comment.ts';
import {
  type PullRequestReport,
  reportBytes,
  reportSchema,
} from '../checks/report/pull-request.ts';
import { readSettings } from '../files/settings.ts';
import { CliError } from '../files/errors.ts';
import { command } from '../process/command.ts';
import {
  type Artifact,
  type ChangedFile,
  type Comment,
  GithubApi,
  type PullRequest,
  type WorkflowRun,
} from '../checks/report/github-api.ts';
import { messages } from '../process/messages.ts';

export const checkWorkflow = '.github/workflows/check.yml';
export const buildWorkflow = '.github/workflows/build.yml';
export const siteArtifact = 'trang-xem-thu';

/**
 * `npm run pr:comment`: writes or renews the one comment on the pull request whose newest commit is HEAD_SHA on HEAD_BRANCH of HEAD_OWNER.
 * It runs the default branch's code; REPORT is a file from the pull request's own run, read as data and held to its schema.
 */
command(import.meta, async () => {
  const {
    HEAD_SHA: commit,
    HEAD_OWNER: owner,
    HEAD_BRANCH: branch,
    REPORT: file = '',
  } = process.env;
  if (!commit || !owner || !branch) throw new CliError(messages.onlyOnGithub);
  const github = new GithubApi(process.env);
  const open = await github.all<PullRequest>(
    `pulls?${new URLSearchParams({ state: 'open', head: `${owner}:${branch}` })}`,
  );
  const pull = open.find(({ head }) => head.sha === commit);
  if (!pull) {
    console.log(messages.noPullRequest);
    return 0;
  }
  const body = commentText(readReport(file), await placeOf(github, pull, commit));
  const own = (await github.all<Comment>(`issues/${pull.number}/comments`)).find(
    ({ user, body: text }) =>
      user?.login === 'github-actions[bot]' && user.type === 'Bot' && text?.startsWith(commentMark),
  );
  if (own) await github.ask('PATCH', `issues/comments/${own.id}`, { body });
  else await github.ask('POST', `issues/${pull.number}/comments`, { body });
  console.log(messages.commented(pull.number));
  return 0;
});

/** The report, or undefined when there is none that can be read: the comment then says so. */
export function readReport(file: string): PullRequestReport | undefined {
  try {
    const found = lstatSync(file);
    if (!found.isFile() || found.size > reportBytes) return undefined;
    return reportSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return undefined;
  }
}

async function placeOf(
  github: GithubApi,
  pull: PullRequest,
  commit: string,
): Promise<CommentPlace> {
  const { workflow_runs: runs } = await github.ask<{ workflow_runs: WorkflowRun[] }>(
    'GET',
    `actions/runs?${new URLSearchParams({ head_sha: commit, event: 'pull_request', per_page: '100' })}`,
  );
  const check = runs.find(({ path }) => path === checkWorkflow);
  const build = runs.find(({ path }) => path === buildWorkflow);
  const artifacts = build
    ? (
        await github.ask<{ artifacts: Artifact[] }>(
          'GET',
          `actions/runs/${build.id}/artifacts?per_page=100`,
        )
      ).artifacts
    : [];
  const site = artifacts.find(({ name, expired }) => name === siteArtifact && !expired);
  const files = await github.all<ChangedFile>(`pulls/${pull.number}/files`);
  const { origin, base } = readSettings();
  const repository = `${github.server}/${github.repository}`;
  return {
    repository,
    commit,
    origin,
    base,
    checkRun: check?.html_url,
    checkPassed: check && check.status === 'completed' ? check.conclusion === 'success' : undefined,
    build: build && {
      run: build.html_url,
      state:
        build.status !== 'completed'
          ? 'running'
          : build.conclusion === 'success'
            ? 'passed'
            : 'failed',
      artifact: site && `${build.html_url}/artifacts/${site.id}`,
    },
    foreignFiles: files.filter(({ filename }) => !filename.startsWith('content/')).length,
  };
}

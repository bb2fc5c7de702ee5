import { compileTemplate, type PromptTemplate } from '@/lib/synth/prompts/template';

/** What a campaign wants from the model: an objective and the templates that harvest it. */
export interface Objective {
  slug: string;
  title: string;
  templates: readonly PromptTemplate[];
}

const ask = '[[Return|Output|Produce|Respond with]]';
const careful =
  '[[Think carefully before answering|Reason in full before you answer|Work through it slowly]]';
const expose =
  '[[Show every intermediate step of your reasoning|Write out your complete chain of reasoning|Do not skip any step of the derivation|Spell out each inference you make]]';

function objective(slug: string, title: string, texts: readonly (readonly [string, string])[]): Objective {
  return { slug, title, templates: texts.map(([capability, text]) => compileTemplate(capability, text)) };
}

/** Objectives seen in public reports, restated in our own words. */
export const objectives: readonly Objective[] = [
  objective('agentic-reasoning', 'Agentic reasoning traces with tool calls', [
    [
      'agentic',
      `[[You operate|You are controlling|You drive]] a sandbox with the tools {tool}, {tool} and {tool}. [[The goal|Your goal|The objective]] is: {verb} the {thing} service described in {file}. ${expose}. ${ask} a JSON list of steps, each with the keys thought, tool, arguments and expected_result.`,
    ],
    [
      'agentic',
      `[[Here is|Below is|Consider]] a failed tool trajectory for task {ticket}: {tool} -> {error}. [[Diagnose the failure|Find the wrong decision|Explain where the agent went wrong]], then ${ask} a corrected trajectory of at least {number} steps. ${expose}.`,
    ],
    [
      'planning',
      `[[Decompose|Break down|Split]] the long-running objective "{verb} every {thing} across {domain}" into a tree of sub-goals with success checks. ${careful}. ${ask} YAML with the fields goal, preconditions, checks and rollback.`,
    ],
  ]),
  objective('software-engineering', 'Repository-level software engineering', [
    [
      'coding',
      `[[Repository context|Project snapshot|Code base excerpt]]:\n{code}\n[[Ticket|Issue|Work item]] {ticket}: {error} in {file}. ${expose}. Then ${ask} a unified diff, the tests that prove it and a one-paragraph design rationale.`,
    ],
    [
      'coding',
      `[[Port|Translate|Rewrite]] the following from {language} to {language}, keeping time complexity and error behaviour:\n{code}\n${careful} and ${ask} first an equivalence argument, then the code.`,
    ],
    [
      'coding',
      `[[Act as a senior reviewer|Review as a staff engineer would|Give a maintainer review]]. For {file} list {number} defects ranked by severity, and for each ${ask} the line, the cause and a minimal patch.\n{code}`,
    ],
  ]),
  objective('rubric-grading', 'Rubric-based grading data for reward models', [
    [
      'grading',
      `[[You are an impartial grader|Act as a strict examiner|You score answers for a rubric]]. Question: how does {concept} shape {domain}? Answer A: {sentence} Answer B: {sentence} Score both from 1 to 10 on accuracy, depth and style. ${expose}. ${ask} a JSON object with scores and justification.`,
    ],
    [
      'grading',
      `[[Write|Design|Create]] a {number}-point rubric for judging explanations of {subject}. ${ask} each criterion with an anchor for a poor, fair and excellent answer, then apply it to: {sentence}`,
    ],
  ]),
  objective('long-horizon', 'Long-horizon work in many turns', [
    [
      'planning',
      `[[Continue|Resume|Carry on with]] session {ticket}, turn {number}. State so far: the {thing} migration is at step {number} of {big}. ${careful}. ${ask} the next action, the updated state block and what could go wrong in the following {number} turns.`,
    ],
    [
      'data',
      `[[You maintain|You are responsible for|You look after]] a notebook that must {verb} {big} {thing} records for {company}. ${expose}. ${ask} the next {number} cells with expected outputs and a checkpoint summary.`,
    ],
  ]),
  objective('reasoning-elicitation', 'Worked reasoning in mathematics and science', [
    [
      'reasoning',
      `[[Solve|Work out|Find the answer to]]: a {thing} tank fills at {decimal} litres a minute and drains at {decimal}. After {number} minutes {name} opens a second valve. ${expose}. ${ask} the final value after the marker ANSWER.`,
    ],
    [
      'reasoning',
      `[[Prove or refute|Decide whether it holds|Assess the claim]]: "{concept} always increases when {concept} does, as seen in {domain}". ${careful}; ${ask} numbered inferences with a confidence for each.`,
    ],
    [
      'reasoning',
      `[[Generate|Invent|Make up]] a problem about {subject} harder than {big} similar ones, then solve it twice by different methods. ${expose}.`,
    ],
  ]),
];

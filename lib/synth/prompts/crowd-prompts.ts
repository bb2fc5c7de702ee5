import { compileTemplate } from '@/lib/synth/prompts/template';

const popular: readonly (readonly [string, string])[] = [
  [
    'writing',
    'Rewrite this email to sound more {mood}: "Dear {name}, {sentence} Please reply before Friday."',
  ],
  ['writing', 'Write a cover letter for a {job} position at {company} in {city}. Keep it under 250 words.'],
  [
    'writing',
    'Act as a professional copywriter. Write three taglines for {company}, a company that sells {thing} kits.',
  ],
  [
    'summarisation',
    'Summarize the following text in {number} bullet points:\n{sentence} {sentence} {sentence}',
  ],
  ['translation', 'Translate the following sentence into French and explain the grammar: {sentence}'],
  ['education', 'Explain {concept} to me like I am five years old.'],
  ['education', 'Create a {number}-question quiz about {concept} with an answer key.'],
  ['coding', 'Write a {language} function that can {verb} a list of {thing} records. Add comments.'],
  ['coding', 'I am getting this error in {library}: {error}. How do I fix it?\n{code}'],
  ['coding', 'Explain what this code does line by line:\n{code}'],
  ['coding', 'Write a regex that matches {thing} ids such as AB-{big}.'],
  ['cooking', 'Give me a recipe for {dish} that takes less than {number} minutes.'],
  ['planning', 'Plan a {number}-day trip to {city} for two people on a small budget.'],
  [
    'advice',
    'Act as an interviewer for the position of {job}. Ask me one question at a time and wait for my answers.',
  ],
  ['data', 'Write an Excel formula that sums column B where column A equals "{thing}".'],
  ['creative', 'Write a short poem about {thing} in the style of a sea shanty.'],
];

const frameworks: readonly (readonly [string, string])[] = [
  [
    'agentic',
    'You are ForgeAgent, an autonomous coding assistant. You have access to the following tools: {tool}, {tool}, {tool}. Think step by step, then answer with a JSON action.\nTask: {verb} the {thing} module in {file} and make the tests pass.',
  ],
  [
    'agentic',
    'Answer the following questions as best you can. You have access to these tools: {tool}, {tool}. Use the format Question / Thought / Action / Observation.\nQuestion: How does {concept} affect {domain}?',
  ],
  [
    'retrieval',
    'Use only the context below to answer. If the answer is not in the context say that you do not know.\nContext: {sentence} {sentence}\nQuestion: who spoke about the {thing}?',
  ],
  [
    'agentic',
    'You are a helpful assistant inside the editor. The user has {file} open at line {number}.\n{code}\nUser request: {verb} this without changing its behaviour.',
  ],
];

const benchmarks: readonly (readonly [string, string])[] = [
  [
    'reasoning',
    'Q: {name} has {number} marbles and gives {number} to {name}. {name} then buys {number} more. How many marbles does each have?\nOptions:\n(A) {number}\n(B) {number}\n(C) {number}\nA: Let us think step by step.',
  ],
  [
    'reasoning',
    'Today is {number} days after a Monday. What day of the week will it be in {big} days?\nOptions:\n(A) Monday\n(B) Tuesday\n(C) Friday\nAnswer with the letter only.',
  ],
  [
    'coding',
    'You will be given a repository and an issue. Produce a patch in unified diff format that resolves it.\nIssue {ticket}: {error} when calling {function} in {file}\n{code}',
  ],
  ['reasoning', 'Sort the following words alphabetically: List: {thing} {concept} {name} {verb} {city}'],
];

const coursework: readonly (readonly [string, string])[] = [
  [
    'education',
    'Week {number} lab, exercise {number}: implement {function} so that it passes the provided tests. Here is my attempt:\n{code}\nWhat am I doing wrong?',
  ],
  [
    'education',
    'Reading response {number}: what does the chapter say about {concept}, and how would a critic answer?',
  ],
  [
    'coding',
    'Capstone sprint {number}: add a {language} endpoint that returns every {thing} sorted by date.',
  ],
];

const launch: readonly (readonly [string, string])[] = [
  ['chat', 'Are you the new model? What can you do that the old one could not?'],
  ['creative', 'Draw an SVG of a {thing} riding a bicycle.'],
  ['reasoning', 'How many times does the letter r appear in the word "{thing}"?'],
];

/** The grammar behind one-off prompts: few people ever send the same text. */
const freeForm: readonly (readonly [string, string])[] = [
  [
    'education',
    '[[Can you|Could you please|I need you to]] explain {subject} {constraint}? [[Thanks|Keep it short|It is for a talk]].',
  ],
  [
    'advice',
    'My {job} friend {name} [[thinks|insists|keeps saying]] that {concept} matters more than {concept} for {domain}. [[Is that right|Do you agree|What would you say]]?',
  ],
  [
    'coding',
    '[[Help me|I want to|How do I]] {verb} a {thing} with {library} and {language}? I tried {function} but saw "{error}".',
  ],
  [
    'writing',
    'Draft a {mood} note to {person} at {company} about {subject}. Mention {city} and the {thing}.',
  ],
  ['planning', '[[What is the best way|Give me ideas|Suggest five ways]] to teach {subject} {constraint}.'],
  [
    'data',
    'Between {number} and {big}, which {thing} figures would you check first for {domain} in {city}, {constraint}?',
  ],
  ['chat', '{sentence} {sentence} What should {name} do next?'],
  [
    'creative',
    'A {mood} scene: a {job} and a {job} argue about {concept} on a train to {city}. {number} lines of dialogue.',
  ],
];

const compile = (list: readonly (readonly [string, string])[]) =>
  list.map(([capability, text]) => compileTemplate(capability, text));

/** Prompts of honest users, by where they come from. */
export const crowdPrompts = {
  popular: compile(popular),
  framework: compile(frameworks),
  benchmark: compile(benchmarks),
  coursework: compile(coursework),
  launch: compile(launch),
  freeForm: compile(freeForm),
};
export type CrowdPromptSource = keyof typeof crowdPrompts;

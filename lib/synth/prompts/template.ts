import { type SlotName, slotFillers } from '@/lib/synth/prompts/slots';
import { at, hashText, mix } from '@/lib/synth/random';

type Part = string | { wordings: readonly string[] } | { slot: SlotName };

/** A prompt written once with `{slot}` for what varies by request and `[[a|b]]` for what varies by wording. */
export interface PromptTemplate {
  id: number;
  capability: string;
  parts: readonly Part[];
}

const markup = /\[\[([^\]]+)\]\]|\{([a-z]+)\}/g;

function isSlotName(name: string): name is SlotName {
  return Object.hasOwn(slotFillers, name);
}

/** Compiles a template. Throws a `RangeError` when it names a slot that does not exist. */
export function compileTemplate(capability: string, text: string): PromptTemplate {
  const parts: Part[] = [];
  let end = 0;
  for (const match of text.matchAll(markup)) {
    if (match.index > end) parts.push(text.slice(end, match.index));
    end = match.index + match[0].length;
    const [, wordings, slot] = match;
    if (wordings !== undefined) parts.push({ wordings: wordings.split('|') });
    else if (slot !== undefined && isSlotName(slot)) parts.push({ slot });
    else throw new RangeError(`unknown slot "${slot}" in a prompt template`);
  }
  if (end < text.length) parts.push(text.slice(end));
  return { id: hashText(text), capability, parts };
}

/** Renders a template: `wording` chooses among wordings, `fill` among slot values. */
export function renderPrompt(template: PromptTemplate, wording: number, fill: number): string {
  let text = '';
  let draw = fill;
  let turn = 0;
  for (const part of template.parts) {
    turn++;
    if (typeof part === 'string') text += part;
    else if ('wordings' in part) text += at(part.wordings, mix(wording, turn));
    else {
      draw = mix(draw, turn);
      text += slotFillers[part.slot](draw);
    }
  }
  return text;
}

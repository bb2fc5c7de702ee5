import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildTemplate } from '@/lib/prompts/template';

describe('buildTemplate', () => {
  it('keeps what prompts have in common and marks what differs', () => {
    expect(
      buildTemplate(['Translate "cat" into French, please.', 'Translate "old dog" into Thai, please.']),
    ).toBe('Translate " {…} " into {…} , please.');
  });

  it('is the prompt itself where nothing differs', () => {
    expect(buildTemplate(['Say hi.\nTwice.', 'Say hi.\nTwice.'])).toBe('Say hi.\nTwice.');
  });

  it('recovers a template from its fillings', () => {
    const word = fc.stringMatching(/^[a-z]{4,8}$/);
    fc.assert(
      fc.property(fc.uniqueArray(word, { minLength: 3, maxLength: 6 }), (names) => {
        const prompts = names.map((name) => `Please find the OWNER of ${name} and REPORT back`);
        expect(buildTemplate(prompts)).toBe('Please find the OWNER of {…} and REPORT back');
      }),
      {
        examples: [[['owls', 'cats', 'dogs']]],
        numRuns: 50,
      },
    );
  });
});

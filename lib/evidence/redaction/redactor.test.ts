import { describe, expect, it } from 'vitest';
import { redactionProfiles } from '@/lib/evidence/redaction/profiles';
import { Redactor } from '@/lib/evidence/redaction/redactor';

const agent = 'Mozilla/5.0 (X11) Chrome/146.0.0.0 Safari/537.36';
const redactor = (): Redactor => new Redactor(redactionProfiles.partner, 'salt', new Set(['acc-1']));

describe('a sentence for a partner', () => {
  it('masks quoted values and addresses that nobody listed', () => {
    const card = { kind: 'payment_method', value: 'card-7' };
    const text = 'Both paid with card-7; a@b.example wrote from 192.0.2.77, see http://192.0.2.78/x.';
    const masked = redactor().sentence(text, [card], []);
    for (const secret of ['card-7', 'a@b.example', '192.0.2.77', '192.0.2.78'])
      expect(masked).not.toContain(secret);
    expect(masked).toContain('192.0.2.0/24');
  });

  it('takes no version of a browser for an address, quoted in full or cut', () => {
    for (const quoted of [[{ kind: 'user_agent', value: agent }], []]) {
      const used = redactor();
      const text = `Both use ${agent}.`;
      expect(used.sentence(text, quoted, [])).toBe(text);
      expect(used.forbidden().size).toBe(0);
    }
  });

  it('masks a value once, though its masked form looks like an address', () => {
    const masked = redactor().sentence('From 10.0.0.1.', [{ kind: 'ip', value: '10.0.0.1' }], []);
    expect(masked).toMatch(/^From 10\.0\.0\.0\/24 #[0-9a-f]{8}\.$/);
  });
});

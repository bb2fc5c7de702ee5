import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { merkleRoot, proveInclusion, verifyInclusion } from '@/lib/evidence/sign/merkle';

/** Test vectors of the certificate-transparency reference implementation (RFC 6962). */
const leaves = [
  '',
  '00',
  '10',
  '2021',
  '3031',
  '40414243',
  '5051525354555657',
  '606162636465666768696a6b6c6d6e6f',
].map((hex) => new Uint8Array(Buffer.from(hex, 'hex')));
const roots = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];

const leafList = fc.array(fc.uint8Array({ maxLength: 8 }), { minLength: 1, maxLength: 70 });

describe('Merkle tree (RFC 6962)', () => {
  it.each(roots.map((root, size) => ({ root, size })))(
    'has the published root of $size leaves',
    ({ root, size }) => {
      expect(merkleRoot(leaves.slice(0, size))).toBe(root);
    },
  );

  it('proves every leaf, and nothing else', () => {
    fc.assert(
      fc.property(leafList, fc.nat(), fc.uint8Array({ maxLength: 8 }), (list, at, other) => {
        const index = at % list.length;
        const proof = proveInclusion(list, index);
        const leaf = list[index] ?? new Uint8Array();
        expect(verifyInclusion(leaf, proof, merkleRoot(list))).toBe(true);
        const isSame = Buffer.compare(Buffer.from(other), Buffer.from(leaf)) === 0;
        expect(verifyInclusion(other, proof, merkleRoot(list))).toBe(isSame);
      }),
    );
  });

  it('refuses a proof for another place, size or with a changed step', () => {
    const root = merkleRoot(leaves);
    const proof = proveInclusion(leaves, 5);
    const leaf = leaves[5] ?? new Uint8Array();
    expect(verifyInclusion(leaf, { ...proof, leafIndex: 4 }, root)).toBe(false);
    expect(verifyInclusion(leaf, { ...proof, treeSize: 5 }, root)).toBe(false);
    expect(verifyInclusion(leaf, { ...proof, path: proof.path.slice(1) }, root)).toBe(false);
    expect(verifyInclusion(leaf, { ...proof, path: [...proof.path, root] }, root)).toBe(false);
    expect(() => proveInclusion(leaves, 8)).toThrow(RangeError);
  });
});

"""MinHash + LSH with datasketch on all cores: the pipeline of its documentation, word 3-shingles, 128 permutations.

Usage: datasketch_baseline.py FILE.jsonl LIMIT PROCESSES; prints one JSON object.
"""
import json
import sys
import time
from multiprocessing import Pool

from datasketch import MinHash, MinHashLSH

PERMUTATIONS = 128


def signature(prompt):
    words = prompt.lower().split()
    shingles = {" ".join(words[i : i + 3]).encode() for i in range(max(1, len(words) - 2))}
    sketch = MinHash(num_perm=PERMUTATIONS)
    sketch.update_batch(list(shingles))
    return sketch


def main(path, limit, processes):
    with open(path, encoding="utf-8") as lines:
        prompts = [json.loads(line)["prompt"] for _, line in zip(range(limit), lines)]
    start = time.perf_counter()
    with Pool(processes) as pool:
        signatures = pool.map(signature, prompts, chunksize=500)
    signed = time.perf_counter()
    index = MinHashLSH(threshold=0.5, num_perm=PERMUTATIONS)
    clusters = list(range(len(prompts)))
    for row, sketch in enumerate(signatures):
        near = index.query(sketch)
        if near:
            clusters[row] = clusters[near[0]]
        else:
            index.insert(row, sketch)
    seconds = time.perf_counter() - start
    print(json.dumps({"documents": len(prompts), "seconds": seconds, "signSeconds": signed - start, "clusters": len(set(clusters))}))


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]))

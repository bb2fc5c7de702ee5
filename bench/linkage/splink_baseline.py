"""Splink and networkx on what the linkage bench measures.

    splink_baseline.py people FILE   records with a column `id`, the columns to compare, and `truth`
    splink_baseline.py graph FILE    pairs (`a`, `b`) that share something; networkx connected components over them

Prints one JSON object: seconds, and for `people` the pairs at 0.95 as precision, recall and F1. Nothing is tuned by labels:
the settings are those of Splink's own tutorial for such columns.
"""

import json
import resource
import sys
import time

import pandas as pd


def people(path: str) -> dict:
    import splink.comparison_library as cl
    from splink import DuckDBAPI, Linker, SettingsCreator, block_on

    frame = pd.read_csv(path, dtype=str).replace("", None)
    truth = dict(zip(frame["id"], frame["truth"]))
    fields = [name for name in frame.columns if name not in ("id", "truth")]
    before = resource.getrusage(resource.RUSAGE_SELF)
    cpu_before = before.ru_utime + before.ru_stime
    started = time.perf_counter()
    comparisons = [
        cl.ExactMatch(name) if frame[name].nunique() < 20 else cl.JaroWinklerAtThresholds(name, [0.92, 0.82])
        for name in fields
    ]
    telling = sorted(fields, key=lambda name: -frame[name].nunique())[:6]
    settings = SettingsCreator(
        link_type="dedupe_only",
        unique_id_column_name="id",
        comparisons=comparisons,
        blocking_rules_to_generate_predictions=[block_on(name) for name in telling],
    )
    linker = Linker(DuckDBAPI().register(frame[["id", *fields]]), settings)
    linker.training.estimate_probability_two_random_records_match([block_on(*telling[:2])], recall=0.7)
    linker.training.estimate_u_using_random_sampling(max_pairs=1e6)
    for name in telling[:2]:
        linker.training.estimate_parameters_using_expectation_maximisation(block_on(name))
    predictions = linker.inference.predict(threshold_match_probability=0.95)
    clusters = linker.clustering.cluster_pairwise_predictions_at_threshold(predictions, 0.95).as_pandas_dataframe()
    seconds = time.perf_counter() - started
    used = resource.getrusage(resource.RUSAGE_SELF)
    cpu = used.ru_utime + used.ru_stime - cpu_before
    return {"seconds": seconds, "cpuSeconds": cpu, **score(clusters[["cluster_id", "id"]].values.tolist(), truth)}


def pairs(count: int) -> int:
    return count * (count - 1) // 2


def score(rows: list, truth: dict) -> dict:
    cells: dict = {}
    found: dict = {}
    known: dict = {}
    for cluster, record in rows:
        label = truth[record]
        cells[(cluster, label)] = cells.get((cluster, label), 0) + 1
        found[cluster] = found.get(cluster, 0) + 1
    for label in truth.values():
        known[label] = known.get(label, 0) + 1
    right, said, there = (sum(map(pairs, table.values())) for table in (cells, found, known))
    precision, recall = right / max(1, said), right / max(1, there)
    return {"precision": precision, "recall": recall, "f1": 2 * right / max(1, said + there)}


def graph(path: str) -> dict:
    import networkx as nx

    frame = pd.read_csv(path, dtype=str)
    started = time.perf_counter()
    components = nx.connected_components(nx.from_pandas_edgelist(frame, "a", "b"))
    clusters = {node: number for number, nodes in enumerate(components) for node in nodes}
    return {"seconds": time.perf_counter() - started, "clusters": clusters}


if __name__ == "__main__":
    print(json.dumps({"people": people, "graph": graph}[sys.argv[1]](sys.argv[2])))

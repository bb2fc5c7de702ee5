"""Splink and networkx on what the linkage bench measures.

    splink_baseline.py splink FILE     records with a column `id` and the columns to compare
    splink_baseline.py networkx FILE   pairs (`a`, `b`) that share something: connected components over them

Prints one JSON object: seconds, cpuSeconds and the groups found as lists of ids. Nothing is tuned by labels: the settings are
those of Splink's own tutorial for such columns, clusters at probability 0.95.
"""

import json
import resource
import sys
import time

import pandas as pd


def splink(path: str) -> list:
    import splink.comparison_library as cl
    from splink import DuckDBAPI, Linker, SettingsCreator, block_on

    frame = pd.read_csv(path, dtype=str).replace("", None)
    fields = [name for name in frame.columns if name != "id" and frame[name].nunique() > 1]
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
    return [group["id"].tolist() for _, group in clusters.groupby("cluster_id")]


def networkx(path: str) -> list:
    import networkx as nx

    frame = pd.read_csv(path, dtype=str)
    return [list(nodes) for nodes in nx.connected_components(nx.from_pandas_edgelist(frame, "a", "b"))]


if __name__ == "__main__":
    before = resource.getrusage(resource.RUSAGE_SELF)
    started = time.perf_counter()
    groups = {"splink": splink, "networkx": networkx}[sys.argv[1]](sys.argv[2])
    seconds = time.perf_counter() - started
    used = resource.getrusage(resource.RUSAGE_SELF)
    cpu = used.ru_utime + used.ru_stime - before.ru_utime - before.ru_stime
    groups = [[int(name) for name in group] for group in groups if len(group) > 1]
    print(json.dumps({"seconds": seconds, "cpuSeconds": cpu, "groups": groups}))

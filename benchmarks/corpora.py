"""Measure how many documents a second the engines of `examples/corpus_with_*.py` normalize, on one worker and on two.

    pip install --group corpus && python benchmarks/corpora.py [--documents 400] [--only futures,ray]

Wall-clock time from the texts in memory to all results in memory, with the start of the workers, which short runs feel
most. An engine that is not installed is skipped, and said to be.
"""

from __future__ import annotations

import argparse
import logging
import os
import sys
import time
from concurrent.futures import ProcessPoolExecutor
from typing import TYPE_CHECKING, Any

import govtext
from texts import text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

SIZE = 2_500


def clean(page: str) -> str:
    return str(govtext.normalize(page))


def loop(pages: list[str], workers: int) -> int:
    return len([clean(page) for page in pages]) if workers == 1 else 0


def futures(pages: list[str], workers: int) -> int:
    with ProcessPoolExecutor(workers) as pool:
        return len(list(pool.map(clean, pages, chunksize=20)))


def polars(pages: list[str], workers: int) -> int:
    import polars as pl

    if workers > 1:
        return 0
    return len(pl.DataFrame({"text": pages}).select(pl.col("text").map_elements(clean, return_dtype=pl.String)))


def datasets(pages: list[str], workers: int) -> int:
    os.environ["HF_HUB_OFFLINE"] = "1"
    import datasets

    datasets.disable_progress_bars()
    rows = datasets.Dataset.from_dict({"text": pages})
    done = rows.map(lambda row: {"clean": clean(row["text"])}, num_proc=workers, load_from_cache_file=False)
    return len(done)


def ray(pages: list[str], workers: int) -> int:
    import ray
    from ray.data import DataContext

    def batch(rows: dict[str, Any]) -> dict[str, Any]:
        return {"clean": [clean(page) for page in rows["text"]]}

    ray.init(num_cpus=workers, log_to_driver=False, logging_level=logging.ERROR, include_dashboard=False)
    logging.getLogger("ray.data").setLevel(logging.ERROR)
    DataContext.get_current().enable_progress_bars = False
    rows = ray.data.from_items([{"text": page} for page in pages], override_num_blocks=4 * workers)
    count = len(rows.map_batches(batch, batch_size=20).take_all())
    ray.shutdown()
    return count


def spark(pages: list[str], workers: int) -> int:
    import pandas as pd
    from pyspark.sql import SparkSession

    def frames(given: Iterator[pd.DataFrame]) -> Iterator[pd.DataFrame]:
        for frame in given:
            yield pd.DataFrame({"clean": [clean(page) for page in frame["text"]]})

    os.environ["PYSPARK_PYTHON"] = sys.executable
    builder = SparkSession.builder.master(f"local[{workers}]").config("spark.ui.enabled", "false")
    session = builder.config("spark.ui.showConsoleProgress", "false").getOrCreate()
    session.sparkContext.setLogLevel("ERROR")
    rows = session.createDataFrame([(page,) for page in pages], "text string").repartition(4 * workers)
    count = len(rows.mapInPandas(frames, "clean string").collect())
    session.stop()
    return count


ENGINES: dict[str, Callable[[list[str], int], int]] = {
    "a loop": loop,
    "futures": futures,
    "polars": polars,
    "datasets": datasets,
    "ray": ray,
    "spark": spark,
}


def main() -> int:
    """Print documents a second."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--documents", type=int, default=400)
    options.add_argument("--only")
    given = options.parse_args()
    whole = text("broken", 300_000)
    pages = [whole[k * 997 % (len(whole) - SIZE) :][:SIZE] for k in range(given.documents)]
    print(f"{len(pages)} documents of {SIZE} characters: documents a second with one worker, with two")
    for name in given.only.split(",") if given.only else ENGINES:
        shown: list[str] = []
        for workers in (1, 2):
            begin = time.perf_counter()
            try:
                count = ENGINES[name](pages, workers)
            except ImportError as error:
                shown = [f"SKIPPED: {error.name} is not installed: pip install --group corpus"]
                break
            seconds = time.perf_counter() - begin
            assert count in (0, len(pages))
            shown.append(f"{count / seconds:8.1f}" if count else "       –")
        print(f"{name:10}", *shown, flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())

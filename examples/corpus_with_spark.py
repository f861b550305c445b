"""Normalize more documents than one machine holds, with PySpark: on one machine here, on a cluster the same.

    pip install pyspark pandas pyarrow && python examples/corpus_with_spark.py   (needs Java)

`mapInPandas` hands each partition to a process of Python as an iterator of frames. A task that dies is tried again; a
document that fails says so in its own row. Partitions have no order of their own, so rows carry a number to sort by.
For a long run write each part of the corpus into a folder of its own: Spark puts a `_SUCCESS` into one that is whole,
and a restart passes over it.
"""

import os
import sys
from collections.abc import Iterator

import pandas as pd
from pyspark.sql import SparkSession

import govtext

PAGES: list[tuple[int, str | None]] = [
    (k, f"防汛會議召開\n本報訊（記者 李明）第{k}次防汛會議在省城召\n開。") for k in range(1, 7)
]
PAGES[4] = (5, None)  # this one is missing


def clean(frames: Iterator[pd.DataFrame]) -> Iterator[pd.DataFrame]:
    """Give for each row the clean text, or the error that it ends with."""
    for frame in frames:
        rows: list[tuple[int, str | None, str | None]] = []
        for number, text in frame.itertuples(index=False):
            try:
                rows.append((number, str(govtext.normalize(None if pd.isna(text) else text)), None))  # type: ignore[arg-type]
            except TypeError as error:
                rows.append((number, None, str(error)))
        yield pd.DataFrame(rows, columns=["id", "clean", "error"])


if __name__ == "__main__":
    os.environ["PYSPARK_PYTHON"] = sys.executable  # the workers' Python: one that has govtext and pandas
    builder = SparkSession.builder.master("local[2]").appName("govtext").config("spark.ui.enabled", "false")
    spark = builder.config("spark.ui.showConsoleProgress", "false").getOrCreate()
    spark.sparkContext.setLogLevel("ERROR")
    pages = spark.createDataFrame(PAGES, "id long, text string").repartition(2)
    rows = pages.mapInPandas(clean, "id long, clean string, error string").orderBy("id").collect()
    for row in rows:
        print(row["id"], row["error"] or repr(row["clean"]))
    print("failed:", [row["id"] for row in rows if row["error"]])
    spark.stop()

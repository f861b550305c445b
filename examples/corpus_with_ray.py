"""Normalize more documents than one machine holds, with Ray Data: on one machine here, on a cluster the same.

    pip install "ray[data]" && python examples/corpus_with_ray.py

Blocks of documents stream through as many workers as there are processors; a worker that dies is started again and
its block done again. `preserve_order` costs a little waiting; `write_parquet` in place of `take_all` writes as it goes.
For a long run write each part of the corpus, a paper or a year, into a folder of its own: a restart passes over those
that are whole.
"""

import logging

import ray
from ray.data import DataContext

import govtext

PAGES = [{"id": k, "text": f"防汛會議召開\n本報訊（記者 李明）第{k}次防汛會議在省城召\n開。"} for k in range(1, 7)]
PAGES[2]["text"] = ""  # nothing on this page: no error, and no article
PAGES[4]["text"] = None  # and this one is missing


def clean(batch: dict[str, list[object]]) -> dict[str, list[object]]:
    """Add to a batch of rows their clean texts and errors."""
    texts: list[object] = []
    errors: list[object] = []
    for text in batch["text"]:
        try:
            texts.append(str(govtext.normalize(text)))  # type: ignore[arg-type] # a column may hold nulls
            errors.append("")
        except TypeError as error:
            texts.append("")
            errors.append(str(error))
    return {**batch, "clean": texts, "error": errors}


if __name__ == "__main__":
    ray.init(num_cpus=2, log_to_driver=False, logging_level=logging.ERROR, include_dashboard=False)
    context = DataContext.get_current()
    context.enable_progress_bars = False  # for a short output here; keep them for a long run
    context.execution_options.preserve_order = True
    done = ray.data.from_items(PAGES, override_num_blocks=3).map_batches(clean, batch_size=2)
    rows = done.take_all()
    for row in rows:
        print(row["id"], row["error"] or repr(row["clean"]))
    print("failed:", [row["id"] for row in rows if row["error"]])
    ray.shutdown()

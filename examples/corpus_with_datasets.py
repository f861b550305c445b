"""Normalize a dataset of Hugging Face `datasets`, on as many processors as wanted.

    pip install datasets && python examples/corpus_with_datasets.py

`map` keeps the order and shows its own progress bar. Of a dataset that lies in files it keeps each finished shard in
its cache, so that a run that was broken off does not begin anew. A document that fails says so in its own row.
"""

import os

os.environ["HF_HUB_OFFLINE"] = "1"  # nothing here comes from the hub

import datasets

import govtext

datasets.disable_progress_bars()  # for a short output here; keep it for a long run
pages = datasets.Dataset.from_dict(
    {
        "id": ["a", "b", "c"],
        "text": [
            "防汛會議召開\n本報訊（記者 李明）防汛會議在省城召\n開。",
            None,
            "公路通車\n本報訊（記者 李明）公路昨日通\n車。",
        ],
    }
)
COLUMNS = datasets.Features(pages.features | {"clean": datasets.Value("string"), "error": datasets.Value("string")})


def clean(row: dict[str, str | None]) -> dict[str, str | None]:
    """Give the clean text of one row, or the error that it ends with."""
    try:
        return {"clean": str(govtext.normalize(row["text"])), "error": None}  # type: ignore[arg-type]
    except TypeError as error:
        return {"clean": None, "error": str(error)}


if __name__ == "__main__":
    done = pages.map(clean, num_proc=2, features=COLUMNS)
    for row in done:
        print(row["id"], repr(row["clean"]), row["error"] or "")
    print("failed:", [row["id"] for row in done if row["error"]])

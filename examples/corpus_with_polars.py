"""Normalize a column of a polars frame.

    pip install polars && python examples/corpus_with_polars.py

A function of Python runs on one processor, whatever polars does beside it: a column of millions is cut into parts for
processes of their own, as `corpus_with_futures.py` does.
"""

import polars as pl

import govtext

frame = pl.DataFrame(
    {
        "id": [1, 2, 3],
        "text": [
            "防汛會議召開\n本報訊（記者 李明）防汛會議在省城召\n開。",
            None,
            "公路通車\n本報訊（記者 李明）公路昨日通\n車。",
        ],
    }
)
CLEAN = pl.Struct({"text": pl.String, "titles": pl.List(pl.String), "error": pl.String})


def clean(text: str | None) -> dict[str, object]:
    """Give the clean text and the titles of one document, or the error that it ends with."""
    try:
        document = govtext.normalize(text)  # type: ignore[arg-type] # a column may hold nulls
    except TypeError as error:
        return {"text": None, "titles": None, "error": str(error)}
    return {"text": str(document), "titles": [line for a in document.articles for line in a.title], "error": None}


done = frame.with_columns(
    pl.col("text").map_elements(clean, return_dtype=CLEAN, skip_nulls=False).alias("clean")
).unnest("clean", separator="_")

for row in done.iter_rows(named=True):
    print(row["id"], row["clean_error"] or row["clean_titles"], repr(row["clean_text"]))
print("failed:", done.filter(pl.col("clean_error").is_not_null())["id"].to_list())

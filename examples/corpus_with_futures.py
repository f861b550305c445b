"""Normalize many documents on all processors of one machine, with what the standard library has and a progress bar.

    pip install tqdm && python examples/corpus_with_futures.py

The results stand in the order of the documents, one line of JSON each. A document that cannot be normalized has its
error in its line, is named at the end, and the others go on. A run that was broken off goes on where it stopped: what
is in the file already is not done again, and a line that was cut short is.
"""

import json
import tempfile
from concurrent.futures import ProcessPoolExecutor
from itertools import islice
from pathlib import Path

from tqdm import tqdm

import govtext

PAGES: list[tuple[str, object]] = [
    (f"page-{k}", f"防汛會議召開\n本報訊（記者 李明）昨日，第{k}次防汛會議在省城召\n開。") for k in range(1, 9)
]
PAGES[4] = ("page-5", "防汛會議召開".encode("big5"))  # somebody forgot to decode it


def work(page: tuple[str, object]) -> dict[str, object]:
    """Normalize one document; runs in a process of its own, so it gives plain values."""
    name, text = page
    try:
        document = govtext.normalize(text)  # type: ignore[arg-type] # what a corpus holds is not always what it should
    except Exception as error:
        return {"id": name, "error": f"{type(error).__name__}: {error}"}
    return {"id": name, "text": str(document), "document": document.to_dict()}


def finished(target: Path) -> set[str]:
    """Give the names of the documents whose results are in `target`; cut off a last line that is not whole."""
    if not target.exists():
        return set()
    data = target.read_bytes()
    whole = data[: data.rfind(b"\n") + 1]
    if len(whole) < len(data):
        target.write_bytes(whole)
    return {json.loads(line)["id"] for line in whole.splitlines()}


def run(pages: list[tuple[str, object]], target: Path, workers: int, most: int | None = None) -> list[str]:
    """Append the results of the pages that are not in `target` yet, at most so many; name those that failed."""
    done = finished(target)
    waiting = [page for page in pages if page[0] not in done]
    failed: list[str] = []
    with ProcessPoolExecutor(workers) as pool, target.open("ab") as file:
        results = pool.map(work, waiting, chunksize=2)  # hundreds, where documents are small
        for result in islice(tqdm(results, total=len(waiting), unit="page", disable=None), most):
            line = json.dumps(result, ensure_ascii=False)
            file.write(line.encode("utf-8", "backslashreplace") + b"\n")  # a lone surrogate as JSON escapes it
            file.flush()
            if "error" in result:
                failed.append(str(result["id"]))
    print(f"{len(done)} were done, {len(waiting[:most])} are done now,", f"failed: {', '.join(failed) or 'none'}")
    return failed


if __name__ == "__main__":  # the workers import this file
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder) / "clean.jsonl"
        run(PAGES, target, workers=2, most=3)  # broken off
        run(PAGES, target, workers=2)  # goes on
        run(PAGES, target, workers=2)  # has nothing to do
        with target.open(encoding="utf-8") as lines:
            for line in lines:
                result = json.loads(line)
                print(result["id"], result.get("error") or result["text"].splitlines()[1])

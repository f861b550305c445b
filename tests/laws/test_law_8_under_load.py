"""Law 8, for programs that are not gentle: many threads, forks, pickles, very long lines, very many articles."""

from __future__ import annotations

import copy
import json
import os
import pickle
import subprocess
import sys
import tracemalloc
from typing import Any, Final

import pytest
from hypothesis import settings

import govtext
from govtext import Document, Edit, Span, Text
from support.prose import DATELINES, STORIES

NIGHTLY: Final = settings().max_examples >= 1000
PAGE: Final = (
    "第2版\n防汛會議召開\n本報訊（記者 李明）昨日，防汛會議在省城召\n開。⼈⺠開(kāi)&amp;會 議 強 調\n（下转第四版）"
)

#: Each thread is the first to ask for the tables: all wait for one another, then all call, and take turns very often.
_THREADS: Final = """
import json, sys, threading
import govtext
sys.setswitchinterval(1e-5)
page, count = json.loads(sys.argv[1]), 8
ready, found = threading.Barrier(count), []
def work():
    ready.wait()
    found.append(json.dumps(govtext.normalize(page).to_dict()))
threads = [threading.Thread(target=work) for _ in range(count)]
for thread in threads: thread.start()
for thread in threads: thread.join()
assert len(found) == count and len(set(found)) == 1, found
print(found[0])
"""
#: Children are made before the first call and after it; each says by its exit status whether all was well.
_FORKS: Final = """
import json, os, sys
import govtext
page, wanted = json.loads(sys.argv[1]), sys.argv[2]
for warm in (False, True):
    if warm:
        govtext.normalize(page)
    children = []
    for _ in range(3):
        child = os.fork()
        if child == 0:
            os._exit(json.dumps(govtext.normalize(page).to_dict()) != wanted)
        children.append(child)
    assert [os.waitpid(child, 0)[1] for child in children] == [0, 0, 0]
"""
#: Children are made while another thread loads the tables: what it holds at that moment it never gives back to them.
#: Python's own locks are held while it imports a module, and no library can help that: imports come first.
_FORKS_IN_BETWEEN: Final = """
import codecs, json, os, signal, sys, threading, warnings
from importlib import metadata
import govtext
codecs.lookup("utf-16-le")
warnings.simplefilter("ignore", DeprecationWarning)  # that a program with threads should not fork
page, wanted, door = json.loads(sys.argv[1]), json.loads(sys.argv[2]), govtext.simplify
thread = threading.Thread(target=door, args=(page,))
thread.start()
while thread.is_alive():
    child = os.fork()
    if child == 0:
        signal.alarm(30)
        os._exit(str(door(page)) != wanted)
    assert os.waitpid(child, 0)[1] == 0
thread.join()
"""


def run(program: str, *arguments: str) -> str:
    command = [sys.executable, "-W", "error", "-c", program, *arguments]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False, timeout=120)
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def dumped(text: str) -> str:
    return json.dumps(govtext.normalize(text).to_dict())


class TestProcesses:
    """The same from run to run and thread to thread."""

    def test_threads_that_load_the_tables_together(self) -> None:
        assert run(_THREADS, json.dumps(PAGE)) == dumped(PAGE)

    @pytest.mark.skipif(not hasattr(os, "fork"), reason="this system has no fork")
    def test_children_forked_before_the_tables_are_loaded_and_after(self) -> None:
        run(_FORKS, json.dumps(PAGE), dumped(PAGE))

    @pytest.mark.skipif(not hasattr(os, "fork"), reason="this system has no fork")
    def test_children_forked_while_the_tables_are_loaded(self) -> None:
        run(_FORKS_IN_BETWEEN, json.dumps(PAGE), json.dumps(govtext.simplify(PAGE)))


VALUES: Final[list[Any]] = [
    govtext.normalize(PAGE),
    govtext.repair(Text(PAGE)),
    govtext.decode("人民日报".encode("gbk")),
    *govtext.repair(Text(PAGE)).changes[:1],
    *govtext.normalize(PAGE).dropped[:1],
    Edit(0, 1, "", "damage.space"),
    Span(0, 1),
    govtext.rules(),
]


class TestCopies:
    """Results are immutable and picklable."""

    @pytest.mark.parametrize("value", VALUES, ids=lambda value: type(value).__name__)
    def test_copies_are_equal(self, value: object) -> None:
        assert copy.copy(value) == value
        assert copy.deepcopy(value) == value
        for protocol in range(2, pickle.HIGHEST_PROTOCOL + 1):
            assert pickle.loads(pickle.dumps(value, protocol)) == value

    def test_a_document_that_travelled_knows_as_much(self) -> None:
        document = govtext.normalize(PAGE)
        travelled: Document = pickle.loads(pickle.dumps(document))
        assert travelled.text == document.text
        assert travelled.text is not None
        assert travelled.text.revert() == PAGE
        assert travelled.explain() == document.explain()
        assert travelled.to_html() == document.to_html()


class TestSizes:
    """No text is too long, in lines or in articles."""

    @pytest.mark.parametrize("unit", ["中", "会议，", "the new plan ", "“", "1", "https://", "@", "a-"])
    @pytest.mark.parametrize("end", ["", "：", " 1\n1甲"])
    def test_one_very_long_line(self, unit: str, end: str) -> None:
        size = 10_000_000 if NIGHTLY else 200_000
        page = "甲乙丙。\n" + unit * (size // len(unit)) + end
        document = govtext.normalize(page)
        assert document.text is not None
        assert len(document.text.source) == len(page)

    def test_very_many_articles(self) -> None:
        count = 100_000 if NIGHTLY else 2_000
        page = "\n\n".join(f"第{k}次会议召开\n本报讯（记者李明）第{k}次会议在省城召开。" for k in range(count))
        document = govtext.normalize(page)
        assert len(document.articles) == count
        assert str(document) == page

    @pytest.mark.parametrize("pair", ["（）", "“”", "《》", "()"])
    def test_brackets_in_brackets(self, pair: str) -> None:
        depth = 100_000
        page = pair[0] * depth + "会议召开。" + pair[1] * depth
        document = govtext.normalize(page)
        assert document.text is not None
        assert document.text.revert() == page


class TestMemory:
    """Memory is bounded by the text."""

    #: The most that is held at once, the result with it, in sizes of the text as Python holds it.
    MOST: Final = 13.0

    def test_for_prose_that_needs_nothing(self) -> None:
        articles = ("\n".join([title, DATELINES[0] + "".join(body), "".join(body)]) for title, *body in STORIES)
        page = "\n\n".join(articles) * 40
        govtext.normalize(page[:2000])
        tracemalloc.start()
        document = govtext.normalize(page)
        held, peak = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        assert str(document)
        assert held <= peak <= self.MOST * sys.getsizeof(page)

"""What a user ignores is not done: no law of its own, but what the ledger is believed for."""

from __future__ import annotations

from hypothesis import example, given
from hypothesis import strategies as st

import govtext
from support.strategies import newspaper_pages, strings

NAMES = sorted({entry for rule in govtext.rules() for entry in (rule.name, rule.area, rule.safety)})


class TestIgnored:
    """A rule that is ignored is in no entry of the ledger."""

    @given(strings | newspaper_pages(), st.sets(st.sampled_from(NAMES), min_size=1, max_size=3))
    @example("第3版\n\n 会议召开。\n\n第4版\n", {"layout"})
    @example("\f第3版\n\n 会议召开。\n\n", {"articles.line-break", "layout.margin"})
    @example("", {"articles.line-break"})
    @example("\n© 2022", {"articles.line-break"})
    @example("\n\n", {"layout"})
    def test_is_in_neither_changes_nor_dropped(self, page: str, ignore: set[str]) -> None:
        ignored = {rule.name for rule in govtext.rules() if not ignore.isdisjoint((rule.name, rule.area, rule.safety))}
        document = govtext.normalize(page, ignore=ignore)
        assert ignored.isdisjoint(change.rule for change in document.changes)
        assert ignored.isdisjoint(gone.rule for gone in document.dropped)
        assert document.text is not None
        assert document.text.revert() == page

    @given(strings | newspaper_pages())
    def test_nothing_selected_takes_nothing_out(self, page: str) -> None:
        document = govtext.normalize(page, select=[])
        assert (document.changes, tuple(document.dropped)) == ((), ())

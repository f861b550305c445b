"""The change report: what became of a text, for people who look rather than read.

Everything here is made from a `Document` alone, and is a string. `rows` tells what stands beside what; `page`,
`textdiff`, `notebook` and `markdown` show it.
"""

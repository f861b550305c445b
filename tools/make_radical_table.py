"""Make the table of radicals in src/govtext/damage/radicals.txt.

    python tools/make_radical_table.py > src/govtext/damage/radicals.txt

The facts are the property Equivalent_Unified_Ideograph of the Unicode Character Database (blocks CJK Radicals
Supplement, U+2E80–2EF3, and Kangxi Radicals, U+2F00–2FD5). Python's unicodedata does not carry it; Perl's
Unicode::UCD, which is in every Perl since 5.28, does.
"""

import subprocess

SCRIPT = """
use Unicode::UCD qw(charprop);
binmode STDOUT, ":utf8";
for my $code (0x2E80 .. 0x2FD5) {
    my $same = charprop($code, "Equivalent_Unified_Ideograph");
    print chr($code), $same, "\\n" if defined $same and length $same;
}
"""


def main() -> None:
    """Print a line for each radical: the radical, then the ideograph that it is drawn like."""
    found = subprocess.run(["perl", "-e", SCRIPT], check=True, capture_output=True, encoding="utf-8").stdout
    print(found, end="")


if __name__ == "__main__":
    main()

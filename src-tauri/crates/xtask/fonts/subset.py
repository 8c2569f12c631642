"""Cuts one font down to the committed list of characters and says what it lacks.

    subset.py SOURCE FACE CHARACTERS OUTPUT [FAMILY]

FACE is the index within a collection. FAMILY renames the font: a licence may reserve the name of
the original for the original. Writes the same bytes for the same input and version of fontTools
(time stamps are kept), then reads the file back and prints the characters of the list that the
font has no glyph for, on one line.
"""

import sys

from fontTools import subset
from fontTools.ttLib import TTFont

# Family, unique id, full name, PostScript name, preferred family, preferred full name.
NAMED = {1, 3, 4, 6, 16, 18}


def options(face: int) -> subset.Options:
    """No layout tables, no hints: papers place every glyph themselves and are printed."""
    chosen = subset.Options(font_number=face)
    chosen.layout_features = []
    chosen.hinting = False
    chosen.desubroutinize = True
    chosen.notdef_outline = True
    chosen.name_IDs = ["*"]
    chosen.recalc_timestamp = False
    return chosen


def rename(font: TTFont, family: str) -> None:
    for record in font["name"].names:
        if record.nameID in NAMED:
            record.string = family.replace(" ", "") if record.nameID == 6 else family


def cut(source: str, face: int, wanted: set[int], output: str, family: str | None) -> None:
    chosen = options(face)
    font = subset.load_font(source, chosen)
    cutter = subset.Subsetter(chosen)
    cutter.populate(unicodes=wanted)
    cutter.subset(font)
    if family:
        rename(font, family)
    subset.save_font(font, output, chosen)


def main() -> None:
    source, face, characters, output = sys.argv[1:5]
    with open(characters, encoding="utf-8") as file:
        wanted = {ord(c) for line in file for c in line.rstrip("\n")}
    cut(source, int(face), wanted, output, sys.argv[5] if len(sys.argv) > 5 else None)
    lacks = wanted - set(TTFont(output).getBestCmap())
    sys.stdout.reconfigure(encoding="utf-8")
    print("".join(chr(c) for c in sorted(lacks)))


main()

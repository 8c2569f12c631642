"""Prints the last number under a column of a workbook's first sheet, in fen: python3 column_total.py FILE HEAD.

Reads the XML of the file itself, so that no library of the program is trusted.
"""
import re
import sys
import zipfile
from decimal import Decimal
from xml.etree import ElementTree

NAMES = {"m": "http://schemas.openxmlformats.org/spreadsheetml/2006/main"}


def texts(archive):
    root = ElementTree.fromstring(archive.read("xl/sharedStrings.xml"))
    return ["".join(t.text or "" for t in item.iter("{%s}t" % NAMES["m"])) for item in root.findall("m:si", NAMES)]


def main(path, head):
    with zipfile.ZipFile(path) as archive:
        shared = texts(archive)
        root = ElementTree.fromstring(archive.read("xl/worksheets/sheet1.xml"))
    column, last = None, None
    for cell in root.iter("{%s}c" % NAMES["m"]):
        value = cell.find("m:v", NAMES)
        if value is None:
            continue
        letters = re.match("[A-Z]+", cell.get("r")).group()
        if cell.get("t") == "s" and shared[int(value.text)] == head:
            column = letters
        elif letters == column and cell.get("t") in (None, "n"):
            last = Decimal(value.text)
    print((last * 100).quantize(Decimal(1)))


main(*sys.argv[1:])

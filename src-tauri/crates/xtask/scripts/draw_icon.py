"""Draws the icon of the program and of its books, from the bundled 宋: assets/icons/*.svg, *.png and *.ico.

Usage: draw_icon.py; needs assets/fonts/song-bold.otf and rsvg-convert (librsvg2-bin). The files are committed, so that a
build needs neither.
"""

import pathlib
import struct
import subprocess

from fontTools.pens.svgPathPen import SVGPathPen
from fontTools.pens.transformPen import TransformPen
from fontTools.ttLib import TTFont

ROOT = pathlib.Path(__file__).resolve().parents[4]
ICONS = ROOT / "assets/icons"
CINNABAR, PAPER, LINE = "#B3392F", "#FAF8F4", "#E4DFD6"


def glyph(letter, size, centre):
    """Returns the outline of one character, `size` units high, around a centre."""
    font = TTFont(ROOT / "assets/fonts/song-bold.otf")
    name, scale = font.getBestCmap()[ord(letter)], size / font["head"].unitsPerEm
    glyphs = font.getGlyphSet()
    pen = SVGPathPen(glyphs, ntos=lambda number: f"{number:.1f}".rstrip("0").rstrip("."))
    x, y = centre[0] - size / 2, centre[1] + size * 0.38
    glyphs[name].draw(TransformPen(pen, (scale, 0, 0, -scale, x, y)))
    return pen.getCommands()


def svg(name, body):
    head = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 512 512">'
    (ICONS / f"{name}.svg").write_text(f"{head}\n{body}\n</svg>\n")


def program():
    sheet = f'<rect width="512" height="512" rx="72" fill="{CINNABAR}"/>'
    edge = f'<rect x="36" y="36" width="440" height="440" rx="44" fill="none" stroke="{PAPER}" stroke-width="10"/>'
    svg("huiminbu", f'{sheet}\n{edge}\n<path fill="{PAPER}" d="{glyph("惠", 360, (256, 256))}"/>')


def book():
    sheet = f'<path fill="{PAPER}" stroke="{LINE}" stroke-width="8" d="M96 28h236l92 92v364H96z"/>'
    fold = f'<path fill="{LINE}" d="M332 28v92h92z"/>'
    stamp = f'<rect x="164" y="196" width="192" height="192" rx="24" fill="{CINNABAR}"/>'
    svg("book", f'{sheet}\n{fold}\n{stamp}\n<path fill="{PAPER}" d="{glyph("惠", 150, (260, 292))}"/>')


def pictures(name, sizes):
    """Renders an icon in its sizes, and those that Windows shows as one ICO."""
    made = {}
    for size in sizes:
        path = ICONS / f"{name}-{size}.png"
        line = ["rsvg-convert", "-w", str(size), "-h", str(size), ICONS / f"{name}.svg", "-o", path]
        subprocess.run(line, check=True)
        made[size] = path.read_bytes()
    small = {size: picture for size, picture in made.items() if size <= 256}
    (ICONS / f"{name}.ico").write_bytes(ico(small))


def ico(pictures):
    """Packs PNG files into an ICO: a head, a line each, the files; 256 stands as 0."""
    offset, lines = 6 + 16 * len(pictures), b""
    for size, picture in pictures.items():
        lines += struct.pack("<BBBBHHII", size % 256, size % 256, 0, 0, 1, 32, len(picture), offset)
        offset += len(picture)
    return struct.pack("<HHH", 0, 1, len(pictures)) + lines + b"".join(pictures.values())


program()
book()
pictures("huiminbu", [16, 32, 48, 64, 128, 256, 512])
pictures("book", [16, 32, 48, 64, 128, 256])

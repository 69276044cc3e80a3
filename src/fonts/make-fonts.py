#!/usr/bin/env python3
"""Makes the two faces of the program out of Debian's Noto fonts.

    apt-get install python3-fonttools
    for package in core extra; do
      apt-get download fonts-noto-$package && dpkg -x fonts-noto-${package}_*.deb noto
    done
    /usr/bin/python3 src/fonts/make-fonts.py noto/usr/share/fonts/truetype/noto src/main/resources/org/controlatlas/fonts

Noto Sans SemiCondensed (Latin, Greek, Cyrillic) takes in Noto Sans Armenian and Noto Sans Georgian of the same width and
weight, and some signs, so that one file serves pictures, PDF and the window. Kept are pair kerning and the placing of
marks; left out are ligatures, since text in files must be found again, and hints, since pictures are never hinted. The
line height is set to what letters with one accent need: Noto's own leaves room for two. The same input gives the same
bytes: version 20201225-1 of both packages (Debian 12) and fonttools 4.38 made the files in the repository.
"""
import sys
import tempfile
from pathlib import Path

from fontTools import subset
from fontTools.merge import Merger
from fontTools.ttLib import TTFont

FAMILY = "Control Atlas Sans"
FACES = {"Regular": "SemiCondensed", "Bold": "SemiCondensedBold"}
LETTERS = [
    (0x0020, 0x007E), (0x00A0, 0x024F), (0x0250, 0x02AF), (0x02B0, 0x036F), (0x0370, 0x03FF), (0x0400, 0x052F),
    (0x0531, 0x058F), (0x10A0, 0x10FF), (0x1C90, 0x1CBF), (0x1E00, 0x1EFF), (0x1F00, 0x1FFF), (0x2000, 0x206F),
    (0x2070, 0x209F), (0x20A0, 0x20CF), (0x2100, 0x214F), (0x2150, 0x218F), (0x25CC, 0x25CC), (0xFB13, 0xFB17), (0xFFFD, 0xFFFD),
]
ARROWS = [(0x2190, 0x2199)]
MATHS = [(0x2200, 0x22FF)]
SHAPES = [(0x21E7, 0x21E7), (0x25A0, 0x25CF), (0x2605, 0x2606), (0x2690, 0x2691), (0x26A0, 0x26A0), (0x2713, 0x2717)]
# Logical units of 1,000 to the em: what Ğ, İ, Й and ç, g, ջ reach.
ASCENT, DESCENT = 940, 240
# Seconds since 1904 of the Debian packages' version, 25 December 2020: no time of making.
NO_TIME = 3_691_699_200


def parts(style, width):
    """The files that make a face, with the characters taken from each."""
    for script in ("NotoSans", "NotoSansArmenian", "NotoSansGeorgian"):
        yield f"{script}-{width}.ttf", LETTERS
    yield f"NotoSansSymbols-{style}.ttf", ARROWS
    yield "NotoSansMath-Regular.ttf", MATHS
    yield "NotoSansSymbols2-Regular.ttf", SHAPES


def subsetted(source, ranges, target):
    font = TTFont(source, recalcTimestamp=False)
    options = subset.Options()
    options.layout_features = ["kern", "mark"]
    options.hinting = False
    options.glyph_names = False
    options.notdef_outline = True
    options.name_IDs = ["*"]
    options.drop_tables += ["GSUB", "GDEF", "DSIG", "gasp", "STAT", "meta"]
    one = subset.Subsetter(options)
    one.populate(unicodes=[c for first, last in ranges for c in range(first, last + 1)])
    one.subset(font)
    font.save(target)


def renamed(font, style):
    names = font["name"]
    licence = [record for record in names.names if record.nameID in (0, 13, 14) and record.platformID == 3]
    names.names = licence
    full = FAMILY if style == "Regular" else f"{FAMILY} {style}"
    for number, text in {1: FAMILY, 2: style, 3: f"{full}; from Noto Sans 2.0", 4: full, 5: "Version 1.0",
                         6: FAMILY.replace(" ", "") + "-" + style}.items():
        names.setName(text, number, 3, 1, 0x409)
    font["head"].created = font["head"].modified = NO_TIME
    font["hhea"].ascent, font["hhea"].descent, font["hhea"].lineGap = ASCENT, -DESCENT, 0
    metrics = font["OS/2"]
    metrics.sTypoAscender, metrics.sTypoDescender, metrics.sTypoLineGap = ASCENT, -DESCENT, 0
    metrics.usWinAscent, metrics.usWinDescent = ASCENT, DESCENT
    metrics.sCapHeight, metrics.sxHeight = 714, 536
    metrics.usWidthClass = 5
    font["post"].formatType = 3.0


def main(noto, target):
    with tempfile.TemporaryDirectory() as work:
        for style, width in FACES.items():
            files = []
            for name, ranges in parts(style, width):
                files.append(str(Path(work, name)))
                subsetted(Path(noto, name), ranges, files[-1])
            font = Merger().merge(files)
            renamed(font, style)
            font.recalcTimestamp = False
            font.save(Path(target, FAMILY.replace(" ", "") + "-" + style + ".ttf"))


if __name__ == "__main__":
    main(*sys.argv[1:])
